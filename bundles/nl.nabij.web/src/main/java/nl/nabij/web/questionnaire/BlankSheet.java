package nl.nabij.web.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;

/** A form with nothing on it, of nobody: for who fills it in without a record to write in, and to look at. */
final class BlankSheet {

    private BlankSheet() {}

    static Sheet of(Definition definition, Form form) {
        var summary = new SheetSummary(
                new SheetId(1),
                definition.id(),
                definition.version(),
                form.id(),
                form.title().display(),
                null,
                null,
                new SheetFacts(LocalDate.EPOCH, form.filledInBy(), false, null),
                0,
                false,
                0);
        return new Sheet(summary, new TrajectoryId(1), null, definition, Map.of(), null, true);
    }
}
