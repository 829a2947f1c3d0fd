package nl.nabij.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nabij.api.ConflictException;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.OwnText;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.View;
import org.junit.jupiter.api.Test;

class ReportFormsTest {

    private static final View VIEW = new View(
            Locale.forLanguageTag("nl"),
            new Words("deelnemer", "deelnemers"),
            Optional.empty(),
            LocalDate.of(2026, 1, 20),
            "token");
    private static final ReportKey KEY = ReportKey.fromString("municipality.organisation.2025");

    @Test
    void shouldShowBothTextsAfterAConflict() throws IOException {
        var other = new OwnText("opening", "Hoe ging het?", "", "Van de ander.\nNog een regel.", 7);
        var form = new Form(Map.of("text", List.of("Van mij."), "version", List.of("6")));
        var answer = form.answer(
                typed -> {
                    throw new ConflictException(other);
                },
                again -> ReportTextPage.page(KEY, other, again));

        assertEquals(409, answer.getStatus());
        var page = html((Page) answer.getEntity());
        assertTrue(page.contains("<p>Van de ander.</p>"), page);
        assertTrue(page.contains("Van mij.</textarea>"), page);
        assertTrue(page.contains("name=\"version\" value=\"7\""), page);
    }

    private static String html(Page page) throws IOException {
        var out = new StringWriter();
        page.body().writeTo(out, VIEW);
        return out.toString();
    }
}
