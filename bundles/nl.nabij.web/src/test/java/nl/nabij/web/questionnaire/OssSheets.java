package nl.nabij.web.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.ui.View;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.definition.MalformedDefinition;
import org.jspecify.annotations.Nullable;

/** Sheets of "Wat is mijn vraag?" for tests of pages, with the real wording. */
final class OssSheets {

    /** To whom the pages are shown. */
    static final View VIEW = new View(
            Locale.forLanguageTag("nl"),
            new Words("deelnemer", "deelnemers"),
            Optional.empty(),
            LocalDate.of(2026, 11, 22),
            "token");

    static final Definition DEFINITION = variant("oss");

    private OssSheets() {}

    static Sheet start(Map<String, String> cells, boolean writable) {
        return new Sheet(
                summary(1, "start", null), new TrajectoryId(1), "Fenna de Boer", DEFINITION, cells, null, writable);
    }

    static Sheet followUp(Map<String, String> start, Map<String, String> cells, boolean writable) {
        return new Sheet(
                summary(2, "follow-up", 3),
                new TrajectoryId(1),
                "Fenna de Boer",
                DEFINITION,
                cells,
                new Sheet.Start(summary(1, "start", null), start),
                writable);
    }

    static Sheet followUp(int months) {
        return new Sheet(summary(2, "follow-up", months), new TrajectoryId(1), null, DEFINITION, Map.of(), null, false);
    }

    private static SheetSummary summary(long id, String form, @Nullable Integer moment) {
        var facts = new SheetFacts(LocalDate.of(2026, 8, 19), FilledInBy.TOGETHER, false, null);
        var title = DEFINITION.form(form).orElseThrow().title().display();
        return new SheetSummary(
                new SheetId(id),
                "oss",
                DEFINITION.version(),
                form,
                title,
                moment,
                moment == null ? null : new SheetId(1),
                facts,
                1,
                false,
                7);
    }

    static Definition variant(String id) {
        try {
            return read(Files.readString(
                    Path.of("../nl.nabij.questionnaire." + id + "/src/main/resources/questionnaire.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Definition read(String json) {
        try {
            return DefinitionReader.read(json);
        } catch (MalformedDefinition e) {
            throw new IllegalStateException(e);
        }
    }
}
