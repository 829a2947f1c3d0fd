package nl.nabij.web.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import nl.nabij.api.documents.Csv;
import nl.nabij.api.questionnaire.Definition;
import org.junit.jupiter.api.Test;

class CodebookTest {

    @Test
    void shouldHaveALineForEveryCellOfEveryVariant() {
        for (var id : List.of("oss", "amsterdam", "gouda")) {
            var definition = OssSheets.variant(id);
            var cells = definition.forms().stream()
                    .flatMap(form -> form.cells().stream().map(cell -> form.id() + " " + cell.id()))
                    .toList();
            var lines = Codebook.lines(definition).stream()
                    .map(line -> line.get(0) + " " + line.get(1))
                    .toList();
            assertEquals(cells, lines);
        }
    }

    @Test
    void shouldSayWhatMayStandThereAndWhatItIsAbout() {
        var lines = Codebook.lines(OssSheets.DEFINITION);

        assertTrue(lines.contains(List.of(
                "follow-up",
                "reizen/mark",
                "",
                "Hulp bij reizen/ergens naar toe gaan",
                "Rapportcijfer vorderingen (met toelichting)",
                "mark",
                "1-10",
                "reizen")));
    }

    @Test
    void shouldBeHarmlessInASpreadsheet() throws IOException {
        var csv = csv(OssSheets.read("""
            {"id": "trial", "version": "1", "name": "Proef", "about": {"nl": "Een.", "en": "A."}, "forms": [
              {"id": "start", "title": "Begin", "sections": [{"questions": [
                {"id": "help", "kind": "choice", "label": "=HYPERLINK()", "options": [
                  {"id": "yes", "label": "Ja"}, {"id": "no", "label": "Nee"}]},
                {"id": "more", "kind": "text", "label": "; =1"}]}]}]}
            """));

        assertTrue(csv.contains("start,help,,,'=HYPERLINK(),choice,yes = Ja | no = Nee,"), csv);
        assertTrue(csv.contains("start,more,,,; '=1,text,,"), csv);
    }

    private static String csv(Definition definition) throws IOException {
        var out = new StringWriter();
        Codebook.write(definition, new Csv(out));
        return out.toString();
    }
}
