package nl.nabij.api.ui;

import static nl.nabij.api.ui.Tag.tag;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels of a page's fields, for the list of faults: it stands above the fields, so it is written before they are
 * known. Each line keeps a place that is filled when the page is whole. Not thread-safe.
 */
public final class Labels {

    /** Nobody can type one into a page: what people type is escaped. */
    private static final Pattern PLACE = Pattern.compile("<slot name=\"([^\"]*)\">([^<]*)</slot>");

    private final Map<String, String> labels = new HashMap<>();

    void add(String field, String label) {
        labels.putIfAbsent(field, label);
    }

    static Markup place(String field, String message) {
        return tag("slot").attr("name", field).text(message);
    }

    /** The page with each fault named after its field and leading there; where there is no such field, only the fault. */
    public String fill(String html) {
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(line(place.group(1), place.group(2))));
    }

    private String line(String field, String message) {
        var label = labels.get(field);
        return label == null
                ? message
                : "<a href=\"#" + field + "\">" + Markup.text(named(label)).html() + message + "</a>";
    }

    /** "Hoe lang? " or "Naam: ". */
    private static String named(String label) {
        return label.matches(".*[?.!:]") ? label + " " : label + ": ";
    }
}
