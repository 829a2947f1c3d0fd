package nl.nabij.core.questionnaire;

import java.time.LocalDate;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;
import org.jspecify.annotations.Nullable;

/** A sheet without its answers, as a query selects it. */
public record SheetRow(
        long id,
        String definitionHash,
        String variant,
        String form,
        @Nullable Integer moment,
        @Nullable Long startSheetId,
        LocalDate filledOn,
        FilledInBy filledInBy,
        boolean fromPaper,
        @Nullable LocalDate completedOn,
        int filledCells,
        boolean held,
        long version) {

    static SheetRow of(SheetEntity sheet) {
        return new SheetRow(
                sheet.id,
                sheet.definitionHash,
                sheet.variant,
                sheet.form,
                sheet.moment,
                sheet.startSheetId,
                sheet.filledOn,
                sheet.filledInBy,
                sheet.fromPaper,
                sheet.completedOn,
                sheet.filledCells,
                sheet.held,
                sheet.version);
    }

    SheetSummary summary(Definition definition) {
        return new SheetSummary(
                new SheetId(id),
                variant,
                definition.version(),
                form,
                definition.form(form).orElseThrow().title().display(),
                moment,
                startSheetId == null ? null : new SheetId(startSheetId),
                new SheetFacts(filledOn, filledInBy, fromPaper, completedOn),
                filledCells,
                held,
                version);
    }
}
