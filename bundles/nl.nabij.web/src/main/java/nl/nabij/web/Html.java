package nl.nabij.web;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/** Where a template writes to. */
public final class Html {

    private Html() {}

    public static HtmlTemplateOutput to(Writer out) {
        return new OwaspHtmlTemplateOutput(new WriterOutput(out));
    }
}
