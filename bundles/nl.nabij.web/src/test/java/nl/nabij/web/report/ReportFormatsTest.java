package nl.nabij.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Block;
import nl.nabij.api.ui.View;
import nl.nabij.documents.Printer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Page, PDF and CSV of one report: the same figures, none more, and nothing typed that comes to life. */
class ReportFormatsTest {

    private static final View VIEW = new View(
            Locale.forLanguageTag("nl"),
            new Words("deelnemer", "deelnemers"),
            Optional.empty(),
            LocalDate.of(2026, 1, 20),
            "token");

    @Test
    void shouldReadBackFromCsvWhatTheReportSays() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportFiles.csv(Account2025.released()).write(out);

        var expected = ReportRows.of(Account2025.result()).stream()
                .map(row -> row.stream().map(ReportFormatsTest::neutral).toList())
                .toList();
        var csv = out.toString(StandardCharsets.UTF_8);
        assertEquals('\uFEFF', csv.charAt(0));
        assertEquals(expected, parse(csv.substring(1)));
        assertTrue(expected.stream().anyMatch(row -> row.contains("1250,5")), "a Dutch spreadsheet counts with it");
        assertTrue(expected.stream().anyMatch(row -> row.contains("'" + Account2025.HOSTILE)));
        assertTrue(expected.contains(List.of(
                "Met welke vragen komen mensen?",
                "Waar mensen hulp bij vragen",
                "Administratie en geld",
                "",
                "20",
                "24",
                "",
                "20 tot en met 24")));
    }

    /** What would be a formula in a spreadsheet has an apostrophe in front. */
    private static String neutral(String cell) {
        return cell.startsWith("=") ? "'" + cell : cell;
    }

    @Test
    void shouldSayTheSameFiguresOnPageAndInPdf() throws IOException {
        var page = page();
        var pdf = pdf();

        for (var text : figures()) {
            assertTrue(page.contains(">" + text + "<"), text);
            assertTrue(pdf.contains(text), text);
        }
        assertTrue(pdf.contains("Team Noord, 1 januari tot en met 31 december 2025"), pdf);
        assertFalse(pdf.contains("in de maak"), pdf);
    }

    @Test
    void shouldSayWhatCannotBeSaid() throws IOException {
        for (var text : List.of(page(), pdf())) {
            assertTrue(text.contains("Te weinig om uit te splitsen naar hoe mensen binnenkomen"), text);
            assertTrue(text.contains("Door minder dan 5 deelnemers genoemd: Reizen, ergens naartoe gaan."), text);
        }
    }

    @Test
    void shouldNotLetWordsBecomeMarkup() throws IOException {
        assertFalse(page().contains("<script>alert"));
        assertTrue(pdf().contains("alert('x')"));
    }

    @Test
    void shouldDrawABandToItsEndWhereverTheFigureLies() throws IOException {
        var page = page();

        assertTrue(
                Pattern.compile("<svg width=\"70%\" height=\"20\" class=\"band\"")
                        .matcher(page)
                        .find(),
                page);
        assertFalse(page.contains("22 "), "the middle of 20 to 24 is nowhere");
    }

    private static List<String> figures() {
        return Account2025.result().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Facts facts
                        ? facts.facts().stream().map(Block.Fact::text)
                        : block instanceof Block.Table table
                                ? table.rows().stream().map(Block.Row::text)
                                : Stream.of())
                .toList();
    }

    private static String page() throws IOException {
        var out = new StringWriter();
        ReportPage.page(Account2025.released(), null).body().writeTo(out, VIEW);
        return out.toString();
    }

    private static String pdf() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportFiles.pdf(new Printer(), Account2025.released()).write(out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void shouldMarkEveryPageOfADraft() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportFiles.pdf(new Printer(), Account2025.draft()).write(out);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertTrue(text.getText(pdf).replaceAll("\\s+", " ").contains("(in de maak)"), "page " + page);
            }
        }
    }

    /** RFC 4180, with the semicolon of Dutch spreadsheets. */
    private static List<List<String>> parse(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cells = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^;\"\\r\\n]*))(;|\\r\\n)")
                .matcher(csv);
        while (cells.find()) {
            row.add(cells.group(1) == null ? cells.group(2) : cells.group(1).replace("\"\"", "\""));
            if (!cells.group(3).equals(";")) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }
}
