package nl.nabij.web.cases;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/** Where templates write to. */
final class Html {

    private Html() {}

    static HtmlTemplateOutput to(Writer out) {
        return new OwaspHtmlTemplateOutput(new WriterOutput(out));
    }
}
