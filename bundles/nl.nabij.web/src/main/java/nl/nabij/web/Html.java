package nl.nabij.web;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/** Where a template writes to. */
public final class Html {

    private Html() {}

    public static HtmlTemplateOutput to(Writer out) {
        return new OwaspHtmlTemplateOutput(new WriterOutput(out));
    }

    /** What a piece of a template writes. */
    public static String of(Content content) {
        var written = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(written));
        return written.toString();
    }
}
