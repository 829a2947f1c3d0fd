package nl.nabij.api.ui;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One HTML element, built in code. Values are escaped; names come from code and are checked. Not thread-safe. */
public final class Tag implements Markup {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");
    private static final Set<String> ADDRESSES = Set.of("action", "formaction", "href", "src");
    private static final Pattern SCHEME = Pattern.compile("^[\\s\\p{Cntrl}]*([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Markup> content = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    public static Tag tag(String name) {
        if (!NAME.matcher(name).matches() || name.equals("script") || name.equals("style")) {
            throw new IllegalArgumentException("Not an element for pages: " + name);
        }
        return new Tag(name);
    }

    /** Sets an attribute; null leaves it out. An address with a scheme that can run code becomes "#". */
    public Tag attr(String attribute, @Nullable String value) {
        // The content security policy forbids both; a page that tried would look right in tests without the policy.
        if (!NAME.matcher(attribute).matches() || attribute.startsWith("on") || attribute.equals("style")) {
            throw new IllegalArgumentException("Not an attribute for pages: " + attribute);
        }
        if (value != null) {
            attributes.put(attribute, ADDRESSES.contains(attribute) && !isSafeAddress(value) ? "#" : value);
        }
        return this;
    }

    /** Sets an attribute without a value when present is true. */
    public Tag attr(String attribute, boolean present) {
        return present ? attr(attribute, "") : this;
    }

    public Tag text(String text) {
        return add(Markup.text(text));
    }

    public Tag add(Markup part) {
        content.add(part);
        return this;
    }

    public Tag addAll(List<? extends Markup> parts) {
        content.addAll(parts);
        return this;
    }

    @Override
    public void writeTo(Writer out) throws IOException {
        out.write('<');
        out.write(name);
        for (var attribute : attributes.entrySet()) {
            out.write(' ');
            out.write(attribute.getKey());
            if (!attribute.getValue().isEmpty() || attribute.getKey().equals("value")) {
                out.write("=\"");
                Escape.text(attribute.getValue(), out);
                out.write('"');
            }
        }
        out.write('>');
        if (VOID.contains(name)) {
            return;
        }
        for (var part : content) {
            part.writeTo(out);
        }
        out.write("</");
        out.write(name);
        out.write('>');
    }

    private static boolean isSafeAddress(String address) {
        // Browsers ignore tabs and newlines inside a scheme, so they are taken out before looking.
        var scheme = SCHEME.matcher(address.replaceAll("[\\t\\r\\n]", "").toLowerCase(Locale.ROOT));
        return !scheme.matches() || SCHEMES.contains(scheme.group(1));
    }
}
