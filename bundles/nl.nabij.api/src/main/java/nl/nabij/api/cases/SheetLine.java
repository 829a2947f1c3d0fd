package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * That there is a sheet, without its answers.
 *
 * @param form which form of the questionnaire, for example "start" or "follow-up"
 * @param months how many months after the start, for a follow-up
 * @param sent the client filled it in alone, by a link, and sent it lately
 */
public record SheetLine(SheetId id, String form, @Nullable Integer months, LocalDate filledOn, boolean sent) {}
