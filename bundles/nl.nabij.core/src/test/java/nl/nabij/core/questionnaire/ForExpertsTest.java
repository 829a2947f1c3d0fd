package nl.nabij.core.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.nabij.api.Caller;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.NewSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form asks of the expert's own process is for who goes along, also when the client lets the coordinator read. */
class ForExpertsTest {

    private static final String DEFINITION = """
            {"id": "trial", "version": "1", "name": "Proef", "about": {"nl": "Een proef.", "en": "A trial."}, "forms": [
              {"id": "start", "title": "Begin", "sections": [{"questions": [
                {"id": "shared", "kind": "text", "label": "Hoe is het?"},
                {"id": "own", "kind": "text", "label": "En met jou?", "forExperts": true}]}]},
              {"id": "later", "title": "Later", "looksBackOn": "start", "moments": [3], "sections": [{"questions": [
                {"id": "again", "kind": "text", "label": "En nu?", "beside": "own", "forExperts": true}]}]}]}""";

    private final SheetFixture fixture = new SheetFixture();
    private CoreSheetService sheets;
    private SheetId start;
    private SheetId later;

    @TempDir
    Path folder;

    @BeforeEach
    void fillIn() throws IOException {
        fixture.execute("UPDATE client SET sheets_shared = true");
        var file = Files.writeString(folder.resolve("trial.json"), DEFINITION);
        sheets = fixture.with(
                List.of(new Variants.Source("trial", "trial.json", file.toUri().toURL())));
        var facts = SheetFixture.facts(SheetFixture.TODAY);
        start = sheets.begin(
                        People.EXPERT, new NewSheet(null, SheetFixture.TRAJECTORY, "trial", "start", null, null, facts))
                .id();
        later = sheets.begin(
                        People.EXPERT, new NewSheet(null, SheetFixture.TRAJECTORY, "trial", "later", start, 3, facts))
                .id();
        sheets.save(
                People.EXPERT,
                start,
                List.of(new CellChange("shared", "", "Gaat wel"), new CellChange("own", "", "Raakt mij")));
        sheets.save(People.EXPERT, later, List.of(new CellChange("again", "", "Nu minder")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldShowTheExpertEverything() {
        assertEquals(
                Map.of("shared", "Gaat wel", "own", "Raakt mij"),
                sheets.open(People.EXPERT, start).cells());
        assertTrue(everything(People.EXPERT).contains("Raakt mij"));
        assertTrue(everything(People.EXPERT).contains("Nu minder"));
    }

    @Test
    void shouldKeepItFromThePaperThatTheClientTakesHome() {
        assertEquals(List.of(), sheets.printLookBack(People.EXPERT, start).lines());
    }

    @Test
    void shouldKeepItFromTheCoordinatorOnEveryWay() {
        assertEquals(
                Map.of("shared", "Gaat wel"),
                sheets.open(People.COORDINATOR, start).cells());
        assertNotNull(sheets.open(People.COORDINATOR, later).start());

        var seen = everything(People.COORDINATOR);
        assertTrue(seen.contains("Gaat wel"), seen);
        assertTrue(!seen.contains("Raakt mij") && !seen.contains("Nu minder"), seen);
    }

    /** Reading, printing, exporting, the sheet that is looked back on, and looking back. */
    private String everything(Caller caller) {
        return String.valueOf(List.of(
                sheets.open(caller, start),
                sheets.open(caller, later),
                sheets.print(caller, start),
                sheets.print(caller, later),
                sheets.export(caller, start),
                sheets.export(caller, later),
                sheets.lookBacks(caller, SheetFixture.TRAJECTORY)));
    }
}
