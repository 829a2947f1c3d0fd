package nl.nabij.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.ReportResult;
import nl.nabij.api.report.Section;
import org.junit.jupiter.api.Test;

class PrintMarkupTest {

    @Test
    void shouldPrintNoHeadingAboveWhatNobodyWrote() {
        var written = new Section("a", "Geleerd", List.of(new OwnWords("a", "Geleerd?", "Veel.")));
        var unwritten = new Section("b", "Opgepakt", List.of(new OwnWords("b", "Opgepakt?", "")));
        var result = new ReportResult("team", "nl-NL", "Team", "Org", "Team", "2025", List.of(written, unwritten));

        var html = new PrintMarkup(Locale.forLanguageTag("nl-NL"), "Deel")
                .body(result)
                .html();

        assertEquals("<h2>Geleerd</h2><p>Veel.</p>", html.replaceAll("\\s*\n\\s*", ""));
    }
}
