package nl.nabij.web.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.definition.MalformedDefinition;
import org.junit.jupiter.api.Test;

class SheetTableTest {

    private static final Organisation HOUSE = new Organisation(
            "Naast Elkaar", "Rivierstad", new Words("deelnemer", "deelnemers"), "", null, Set.of(), true, 1);

    @Test
    void shouldSayWhatIsAnsweredInTheWordsOfTheFormWithoutAName() {
        var rows = SheetTable.rows(
                OssSheets.start(Map.of("reizen/now", "Ik durf niet", "anders/namely", "muziek"), true),
                PaperPdf.words(HOUSE));

        assertEquals(
                List.of("Hulp bij reizen/ergens naar toe gaan", "Situatie nu", "Ik durf niet"),
                rows.get(3).stream().toList());
        assertEquals(List.of("Anders namelijk: muziek", "", ""), rows.get(4));
        assertEquals(5, rows.size());
        assertFalse(rows.toString().contains("Fenna"), "the name of the client");
    }

    @Test
    void shouldLeaveOutWhatIsForTheExperts() throws IOException, MalformedDefinition {
        var amsterdam = DefinitionReader.read(
                Files.readString(Path.of("../nl.nabij.questionnaire.amsterdam/src/main/resources/questionnaire.json")));
        var form = amsterdam.forms().get(0);
        var own = form.asked()
                .map(asked -> asked.question())
                .filter(Item::forExperts)
                .findFirst()
                .orElseThrow();
        var blank = BlankSheet.of(amsterdam, form);
        var sheet = new Sheet(
                blank.summary(), new TrajectoryId(1), null, amsterdam, Map.of(own.id(), "Het raakte mij"), null, true);

        assertFalse(SheetTable.rows(sheet, PaperPdf.words(HOUSE)).toString().contains("Het raakte mij"));
    }

    @Test
    void shouldRunNothingInASpreadsheet() throws IOException {
        var out = new ByteArrayOutputStream();

        SheetTable.csv(HOUSE, OssSheets.start(Map.of("reizen/now", "=HYPERLINK(1)"), true))
                .write(out);

        assertTrue(out.toString(StandardCharsets.UTF_8).contains(";'=HYPERLINK(1)"), out::toString);
    }
}
