package nl.nabij.api.questionnaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a sheet; what is not said is filled in by the service.
 *
 * @param filledOn null is today; not before 2000, not in the future
 * @param filledInBy null is TOGETHER
 * @param fromPaper it was filled in on paper, and filledOn is the date of the paper; null is no
 * @param completedOn null is not finished, or never said
 */
public record GivenFacts(
        @Nullable LocalDate filledOn,
        @Nullable FilledInBy filledInBy,
        @Nullable Boolean fromPaper,
        @Nullable LocalDate completedOn) {}
