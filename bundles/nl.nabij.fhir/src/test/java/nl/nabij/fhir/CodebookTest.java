package nl.nabij.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodebookTest {

    @Test
    void shouldHaveALineForEveryCellOfEveryVariant() {
        for (var definition : Given.variants()) {
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
        var lines = Codebook.lines(Given.variant("oss"));

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
    void shouldBeHarmlessInASpreadsheet() {
        var csv = new String(Codebook.csv(Given.definition("""
            {"id": "trial", "version": "1", "name": "Proef", "about": {"nl": "Een.", "en": "A."}, "forms": [
              {"id": "start", "title": "Begin", "sections": [{"questions": [
                {"id": "help", "kind": "choice", "label": "=HYPERLINK()", "options": [
                  {"id": "yes", "label": "Ja"}, {"id": "no", "label": "Nee"}]}]}]}]}
            """)), StandardCharsets.UTF_8);

        assertTrue(csv.contains("start,help,,,'=HYPERLINK(),choice,yes = Ja | no = Nee,"), csv);
    }
}
