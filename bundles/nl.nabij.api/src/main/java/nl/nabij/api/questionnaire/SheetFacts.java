package nl.nabij.api.questionnaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sheet beside its answers.
 *
 * @param filledOn the date of the sheet; that of the paper when it was typed in later
 * @param fromPaper it was filled in on paper and typed in afterwards
 * @param completedOn the day that client and expert called it finished; null is as good
 */
public record SheetFacts(
        LocalDate filledOn,
        FilledInBy filledInBy,
        boolean fromPaper,
        @Nullable LocalDate completedOn) {}
