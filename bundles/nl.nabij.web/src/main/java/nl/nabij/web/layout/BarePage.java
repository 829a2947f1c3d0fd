package nl.nabij.web.layout;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.ui.Days;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.View;
import nl.nabij.web.templates.JtelayoutGenerated;

/** A page for a request of which nothing is known: no visitor, no menu, and nothing asked of the database. */
public final class BarePage {

    static final Words PLAIN = new Words("klant", "klanten");

    private BarePage() {}

    public static byte[] of(Page page, Locale locale) {
        try {
            var view = new View(locale, PLAIN, Optional.empty(), LocalDate.now(Days.ZONE), "");
            var body = new StringWriter();
            page.body().writeTo(body, view);
            var layout = new Layout(page, view, List.of(), false, false, null, body.toString());
            var whole = new StringWriter();
            JtelayoutGenerated.render(new OwaspHtmlTemplateOutput(new WriterOutput(whole)), null, layout);
            return whole.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
