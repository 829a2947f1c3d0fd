package nl.nabij.itest;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the product answered. @param path what was asked, with its query */
public record Answer(String path, int status, HttpHeaders headers, byte[] bytes) {

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Document page() {
        return Jsoup.parse(text(), "http://127.0.0.1" + path);
    }

    public boolean html() {
        return headers.firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    public Element form(String selector) {
        var form = page().selectFirst(selector);
        if (form == null) {
            throw new AssertionError("No " + selector + " on " + path + " (" + status + ")\n" + text());
        }
        return form;
    }

    /** Itself, when it has this status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError(path + " answered " + status + " instead of " + expected + "\n" + text());
        }
        return this;
    }

    @Override
    public String toString() {
        return path + " -> " + status;
    }
}
