package nl.nabij.web.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.CellConflict;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Saved;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.ui.Form;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.web.templates.questionnaire.JtesheetGenerated;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SheetPagesTest {

    private static final String HOSTILE = "</textarea><script>alert(1)</script> \" ' & regel\ntwee";

    @Test
    void shouldOfferEveryCellOnceAndNoneCompulsory() {
        var page = page(OssSheets.start(Map.of(), true));

        for (var cell : OssSheets.DEFINITION.form("start").orElseThrow().cells()) {
            assertEquals(1, count(page, "name=\"" + cell.id() + "\""), cell.id());
        }
        assertFalse(page.contains("required"), page);
    }

    @Test
    void shouldNeverLetAnAnswerBecomeMarkup() {
        var cells = Map.of("reizen/now", HOSTILE, "anders/namely", HOSTILE);
        for (var sheet : List.of(
                OssSheets.start(cells, true),
                OssSheets.start(cells, false),
                OssSheets.followUp(cells, Map.of("reizen/explanation", HOSTILE), true))) {
            assertFalse(page(sheet).contains("<script>alert"), "as page");
            assertFalse(PaperForm.filled(sheet, "22 november 2026").html().contains("<script>"), "on paper");
        }
    }

    @Test
    void shouldOnlyShowWhatStandsThereToWhoMayNotWrite() {
        var page = page(OssSheets.start(Map.of("reizen/now", "Ik durf niet met de bus"), false));

        assertTrue(page.contains("Ik durf niet met de bus"));
        assertEquals(1, count(page, "<details"));
        assertEquals(0, count(page, "<textarea"));
        assertEquals(0, count(page, "<form"));
    }

    @Test
    void shouldShowStartAndWishBesideNowAndTheTopicWithoutARowToReadOnly() {
        var start = Map.of("reizen/now", "nu", "reizen/wish", "straks", "informatie-advies/now", "huur");

        var page = page(OssSheets.followUp(start, Map.of(), true));

        assertTrue(page.contains("Situatie bij de start (overnemen van eerste vel)"));
        assertTrue(
                page.contains("<p class=\"as-written\">nu</p>") && page.contains("<p class=\"as-written\">straks</p>"));
        assertTrue(page.contains("<p class=\"as-written\">huur</p>"));
        assertEquals(0, count(page, "name=\"informatie-advies/"));
        assertEquals(10, count(page, "name=\"reizen/mark\" value=\"[0-9]"));
    }

    @Test
    void shouldEndALookBackThatIsNotDoneWithKlaar() {
        assertTrue(page(OssSheets.followUp(Map.of(), Map.of(), true))
                .contains("name=\"completedOn\" value=\"2026-11-22\""));
        assertFalse(page(OssSheets.start(Map.of(), true)).contains("completedOn"));
    }

    @Test
    void shouldSayAtAQuestionThatOnlyWhoGoesAlongReadsIt() throws Exception {
        var file = Path.of("../nl.nabij.questionnaire.amsterdam/src/main/resources/questionnaire.json");
        var definition = DefinitionReader.read(Files.readString(file));
        var form = definition.forms().get(0);

        var page = page(BlankSheet.of(definition, form));

        assertEquals(
                form.asked().filter(asked -> asked.question().forExperts()).count(),
                count(page, "Alleen wie meeloopt leest dit"));
    }

    @Test
    void shouldSaveOnlyWhatTheWriterChanged() {
        var sheet = OssSheets.start(Map.of("reizen/now", "oud\nregel"), true);
        var form = SheetForm.filled(sheet).with("reizen/now", "oud\r\nregel ").with("reizen/wish", "nieuw");

        assertEquals(List.of(new CellChange("reizen/wish", "", "nieuw")), SheetForm.changes(sheet, form));
    }

    @Test
    void shouldNameTopicAndColumnOfWhatIsWrong() {
        var sheet = OssSheets.followUp(Map.of(), Map.of(), true);
        var form = SheetForm.filled(sheet);
        form.answer(
                typed -> {
                    throw new InvalidInputException(List.of(
                            new Fault("reizen/now", "characters"),
                            new Fault("sociale-contacten/explanation", "characters"),
                            new Fault("anders/namely", "characters")));
                },
                again -> again);

        var page = OssSheets.VIEW.labels().fill(page(sheet, form));

        assertTrue(page.contains(">Hulp bij reizen/ergens naar toe gaan – Situatie nu (vergelijk met "), page);
        assertTrue(
                page.contains(">Sociale contacten – Rapportcijfer vorderingen (met toelichting) – Toelichting: "),
                page);
        assertTrue(page.contains(">Anders namelijk: Er staat"), page);
    }

    @Test
    void shouldKeepBothTextsAfterAConflict() {
        var sheet = OssSheets.start(Map.of("reizen/now", "van de ander"), true);
        var form = SheetForm.filled(sheet).with("reizen/now", "van mij").with("base:reizen/now", "");
        var conflict = new CellConflict("reizen/now", "van de ander", "van mij");
        form.answer(
                typed -> {
                    throw new ConflictException(new Saved(8, Instant.EPOCH, List.of(conflict)));
                },
                again -> again);

        var page = page(sheet, form);

        assertTrue(page.contains("van mij</textarea>"));
        assertTrue(page.contains("<p class=\"as-written\">van de ander</p>"));
        assertTrue(page.contains("name=\"base:reizen/now\" value=\"van de ander\""));
    }

    @Test
    void shouldSayThatASheetKeepsItsQuestionsWhenNewOnesGetOthers() {
        var oss = OssSheets.DEFINITION;
        var sheet = OssSheets.start(Map.of(), true).summary();
        var next = new Definition(oss.id(), "2.0", oss.name(), oss.about(), oss.note(), oss.forms());
        var other = new Definition("gouda", "2.0", oss.name(), oss.about(), oss.note(), oss.forms());
        var t = SheetPage.TEXTS.in(OssSheets.VIEW);

        assertTrue(new VersionNote(List.of(other, next), t).of(sheet).startsWith("Dit is versie 1.0 van"));
        assertEquals("", new VersionNote(List.of(other, oss), t).of(sheet));
        assertEquals("", new VersionNote(List.of(), t).of(sheet));
    }

    @Test
    void shouldBeWellFormedOnPaperWithTheOfficialWords() throws Exception {
        var filled = OssSheets.followUp(
                Map.of("reizen/now", "toen <b>"), Map.of("reizen/mark", "8", "anders/namely", "muziek"), false);
        for (var paper : List.of(
                PaperForm.empty(
                        OssSheets.DEFINITION, OssSheets.DEFINITION.forms().get(0)),
                PaperForm.empty(
                        OssSheets.DEFINITION, OssSheets.DEFINITION.forms().get(1)),
                PaperForm.filled(filled, "22 november 2026"))) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<body>" + paper.html() + "</body>")));
        }
        var paper = PaperForm.filled(filled, "22 november 2026").html();
        assertTrue(paper.contains("Anders namelijk: muziek"), paper);
        assertTrue(paper.contains("<td><p>8</p></td>"), paper);
        assertTrue(PaperForm.empty(
                        OssSheets.DEFINITION, OssSheets.DEFINITION.forms().get(0))
                .html()
                .contains("Een aanvrager vult dit zelf in"));
    }

    static String page(Sheet sheet) {
        return page(sheet, SheetForm.filled(sheet));
    }

    private static String page(Sheet sheet, Form form) {
        var t = SheetPage.TEXTS.in(OssSheets.VIEW);
        var out = new StringOutput();
        var model = new SheetModel(
                sheet, "Fenna", SheetForm.of(sheet, form, SheetPage.TEXTS, OssSheets.VIEW), t, OssSheets.VIEW);
        JtesheetGenerated.render(new OwaspHtmlTemplateOutput(out), null, OssSheets.VIEW, t, model, "");
        return out.toString();
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }
}
