package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import io.nayuki.qrcodegen.QrCode;
import nl.nabij.api.ui.Markup;

/** A text as a QR code, drawn as SVG. */
final class QrImage {

    /** The white around it that readers need, in modules. */
    private static final int QUIET = 4;

    private QrImage() {}

    /** @param name what it is, for who cannot see it */
    static Markup of(String text, String name) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = code.size + 2 * QUIET;
        var drawing = "<svg viewBox=\"0 0 " + size + " " + size + "\" aria-hidden=\"true\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
        return tag("div")
                .attr("class", "qr")
                .attr("role", "img")
                .attr("aria-label", name)
                .add(out -> out.write(drawing));
    }
}
