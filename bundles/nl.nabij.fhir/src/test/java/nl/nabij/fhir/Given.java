package nl.nabij.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.definition.MalformedDefinition;

/** What tests begin with: the real variants, and sheets of invented people. */
final class Given {

    static final LocalDate DAY = LocalDate.of(2026, 8, 19);

    private Given() {}

    static List<Definition> variants() {
        return List.of(variant("oss"), variant("amsterdam"), variant("gouda"));
    }

    static Definition variant(String id) {
        try {
            return definition(Files.readString(
                    Path.of("../nl.nabij.questionnaire." + id + "/src/main/resources/questionnaire.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Definition definition(String json) {
        try {
            return DefinitionReader.read(json);
        } catch (MalformedDefinition e) {
            throw new AssertionError(e.faults() + " in " + json, e);
        }
    }

    static Sheet sheet(Definition definition, Form form, Map<String, String> cells) {
        return sheet(definition, form, cells, new SheetFacts(DAY, FilledInBy.CLIENT, false, null));
    }

    static Sheet sheet(Definition definition, Form form, Map<String, String> cells, SheetFacts facts) {
        boolean looksBack = form.looksBackOn() != null;
        var summary = new SheetSummary(
                new SheetId(2),
                definition.id(),
                definition.version(),
                form.id(),
                form.title().display(),
                looksBack ? form.moments().get(0) : null,
                looksBack ? new SheetId(1) : null,
                facts,
                cells.size(),
                false,
                7);
        return new Sheet(summary, new TrajectoryId(1), "Fenna de Boer", definition, cells, null, true);
    }

    static Received received(Object json) {
        return received(json.toString());
    }

    static Received received(String json) {
        try {
            return Received.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
