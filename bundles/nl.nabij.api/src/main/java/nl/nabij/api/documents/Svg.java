package nl.nabij.api.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes one drawing. Only presentation attributes: pages forbid inline style. Classes let a page's style sheet recolour
 * what is drawn (dark mode). No ids, so that many drawings live on one page; no typeface, so that it is the page's.
 */
final class Svg {

    static final int WIDTH = 640;
    static final String INK = "#2a231d";
    static final String QUIET = "#544a41";
    static final String RULE = "#ddd2c1";

    /** The PDF engine draws regular text of exactly 12 one pixel high, so no text here has that size. */
    static final double LABEL = 13;

    static final double SMALL = 11.5;
    static final double LINE = 16;

    private final StringBuilder out = new StringBuilder(2048);

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
                    boolean noCharacter = c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
                    escaped.appendCodePoint(control || noCharacter ? 0xFFFD : c);
                }
            }
        });
        return escaped.toString();
    }

    String finish(double height, String title, String description) {
        String size = "width=\"" + WIDTH + "\" height=\"" + number(height) + "\" viewBox=\"0 0 " + WIDTH + " "
                + number(height) + '"';
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-drawing\" role=\"img\" " + size
                + "><title>" + escape(title) + "</title><desc>"
                + escape(description) + "</desc>" + out + "</svg>";
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, double size, String fill, String text) {
        text(x, y, anchor, size, fill, "400", text);
    }

    void text(double x, double y, String anchor, double size, String fill, String weight, String text) {
        out.append("<text class=\"")
                .append(textClass(fill))
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y));
        out.append("\" text-anchor=\"").append(anchor).append("\" font-size=\"").append(number(size));
        out.append("\" font-weight=\"")
                .append(weight)
                .append("\" fill=\"")
                .append(fill)
                .append("\">");
        out.append(escape(text)).append("</text>");
    }

    private static String textClass(String fill) {
        return INK.equals(fill) ? "chart-ink" : QUIET.equals(fill) ? "chart-quiet" : "chart-text";
    }

    void lines(double x, double y, String anchor, double size, String fill, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + i * LINE, anchor, size, fill, lines.get(i));
        }
    }

    void rect(String style, double x, double y, double width, double height, String fill, String stroke) {
        out.append("<rect class=\"")
                .append(style)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"");
        out.append(number(y)).append("\" width=\"").append(number(width)).append("\" height=\"");
        out.append(number(height))
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke);
        out.append("\"/>");
    }

    void path(String style, String d, String fill, String stroke, double width, String dashes) {
        out.append("<path class=\"")
                .append(style)
                .append("\" d=\"")
                .append(d)
                .append("\" fill=\"")
                .append(fill);
        out.append("\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"")
                .append(number(width))
                .append('"');
        if (!dashes.isEmpty()) {
            out.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        out.append("/>");
    }

    void line(double x1, double y1, double x2, double y2, String stroke) {
        path("chart-rule", move(x1, y1) + "L" + number(x2) + " " + number(y2), "none", stroke, 1, "");
    }

    /** A range in which the figure lies somewhere: outlined and hatched, no place in it stands out. */
    void hatch(double x, double y, double width, double height, String colour) {
        StringBuilder d = new StringBuilder();
        for (double c = 6; c < width + height; c += 6) {
            double fromX = Math.max(0, c - height);
            double toX = Math.min(c, width);
            d.append(move(x + fromX, y + c - fromX)).append('L');
            d.append(number(x + toX)).append(' ').append(number(y + c - toX));
        }
        rect("chart-band", x, y, width, height, "#ffffff", colour);
        path("chart-hatch", d.toString(), "none", colour, 1, "");
    }

    static String move(double x, double y) {
        return "M" + number(x) + " " + number(y);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** An estimate, on the wide side: without the font at hand a label had better be short than cut off. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Svg::em).sum() * size;
    }

    private static double em(int c) {
        if ("ijlftI.,:;'!| ".indexOf(c) >= 0) {
            return 0.3;
        }
        return "mwMW%".indexOf(c) >= 0 || c > 0x24F ? 0.85 : Character.isUpperCase(c) ? 0.62 : 0.52;
    }

    static List<String> wrap(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) > width && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            while (width(longer, size) > width && longer.length() > 1) {
                int fits = longer.length() - 1;
                while (fits > 1 && width(longer.substring(0, fits) + "-", size) > width) {
                    fits--;
                }
                lines.add(longer.substring(0, fits) + "-");
                longer = longer.substring(fits);
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }
}
