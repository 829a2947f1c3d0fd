package nl.nabij.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.documents.PrintDocument;
import nl.nabij.api.documents.PrintDocument.Opening;
import nl.nabij.api.documents.PrintDocument.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedTextTest {

    @Test
    void shouldGiveBackEveryWord() throws IOException {
        String words = "leeftijd stoffig fietsen afspraak efficiënt koffie officieel uitgifte Łukasz café € 1.240,50";

        assertTrue(text(Examples.pdf("<p>" + words + "</p>")).contains(words));
    }

    @Test
    void shouldRepeatTheHeadingsOfATableOnEveryPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Examples.pdf(Examples.report(Paper.PORTRAIT)))) {
            int pagesOfTable = 0;
            for (String page : pages(pdf)) {
                boolean inTable = page.contains("Huis van de wijk, huisarts, buurvrouw");
                assertEquals(inTable, page.contains("Hoe mensen komen"));
                pagesOfTable += inTable ? 1 : 0;
            }
            assertTrue(pagesOfTable > 1);
        }
    }

    @Test
    void shouldNumberPagesAndNameTheDocument() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Examples.pdf(Examples.report(Paper.PORTRAIT)))) {
            List<String> pages = pages(pdf);
            for (int i = 1; i < pages.size(); i++) {
                assertTrue(pages.get(i).contains("Pagina " + (i + 1) + " van " + pages.size()));
                assertTrue(pages.get(i).contains("Stichting De Brug · Jaarverslag ervaringsdeskundigen"));
            }
            assertEquals(
                    "Jaarverslag ervaringsdeskundigen",
                    pdf.getDocumentInformation().getTitle());
            assertEquals("Stichting De Brug", pdf.getDocumentInformation().getAuthor());
            assertEquals("nl", pdf.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void shouldListChaptersWithTheirPagesAndAsBookmarks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Examples.pdf(Examples.report(Paper.PORTRAIT)))) {
            List<String> pages = pages(pdf);
            String contents = pages.get(0);
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
                int page = pdf.getPages().indexOf(item.findDestinationPage(pdf));
                assertTrue(pages.get(page).contains(item.getTitle()));
                assertTrue(
                        contents.replace('\u00A0', ' ').contains(item.getTitle() + "  ·  pagina " + (page + 1)),
                        item.getTitle());
            }
            assertEquals(6, bookmarks.size());
            assertEquals("Het jaar in het kort", bookmarks.get(0));
        }
    }

    @Test
    void shouldBeginAFormUnderItsHeading() throws IOException {
        String rows = "<tr><th>Een onderwerp</th><td></td></tr>".repeat(10);
        String form = "<table class=\"form\"><thead><tr><th>Onderwerp</th><th>Nu</th></tr></thead><tbody>" + rows
                + "</tbody></table>";
        String lead = "<p>Een regel vooraf.</p>".repeat(12);
        byte[] sheet = Examples.pdf(Examples.document("Vel", Opening.HEADING, Paper.LANDSCAPE, lead + form));

        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            assertTrue(pages(pdf).get(0).contains("Een onderwerp"));
        }
    }

    @Test
    void shouldKeepEveryColumnOfAWideTableWithinItsPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Examples.pdf(Examples.report(Paper.PORTRAIT)))) {
            int wide = pages(pdf).stream()
                    .filter(page -> page.contains("Maand 12"))
                    .mapToInt(pages(pdf)::indexOf)
                    .findFirst()
                    .orElseThrow();
            assertTrue(pdf.getPage(wide).getMediaBox().getWidth()
                    > pdf.getPage(wide).getMediaBox().getHeight());
            assertTrue(pdf.getPage(0).getMediaBox().getWidth()
                    < pdf.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void shouldSpeakTheLanguageOfTheDocument() throws IOException {
        PrintDocument english = new PrintDocument(
                java.util.Locale.ENGLISH,
                "Report",
                "The Bridge",
                "",
                Opening.HEADING,
                Paper.PORTRAIT,
                out -> out.write("<p>Hi</p>"));

        assertTrue(text(Examples.pdf(english)).contains("Page 1 of 1"));
    }

    @Test
    void shouldTakeTitlesAsTextOnly() throws IOException {
        PrintDocument odd = Examples.document("A & B <b> \" } \\ * {", Opening.HEADING, Paper.PORTRAIT, "<p>Dag</p>");

        String text = text(Examples.pdf(odd));

        assertTrue(text.contains("Stichting De Brug · A & B <b> \" } \\ * {"), text);
        assertTrue(text.contains("Pagina 1 van 1"));
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return String.join("\n", pages(document));
        }
    }

    private static List<String> pages(PDDocument pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(pdf));
        }
        return pages;
    }
}
