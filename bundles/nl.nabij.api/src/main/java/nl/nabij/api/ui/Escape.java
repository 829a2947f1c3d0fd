package nl.nabij.api.ui;

import java.io.IOException;
import java.io.Writer;

final class Escape {

    private Escape() {}

    static void text(String text, Writer out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                case '\0' -> out.write('\uFFFD');
                default -> out.write(c);
            }
        }
    }
}
