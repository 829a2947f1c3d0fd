package nl.nabij.api.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nabij.api.organisation.Words;

/** Texts in one language with the region's words. A missing key or value is a fault of the bundle and throws. */
public final class Wording {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final ResourceBundle texts;
    private final Locale locale;
    private final Words words;

    Wording(ResourceBundle texts, Locale locale, Words words) {
        this.texts = texts;
        this.locale = locale;
        this.words = words;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public String get(String key) {
        return get(key, Map.of());
    }

    public String get(String key, String name, Object value) {
        return get(key, Map.of(name, value));
    }

    public String get(String key, Map<String, ?> values) {
        return NAME.matcher(texts.getString(key))
                .replaceAll(match -> Matcher.quoteReplacement(value(key, match.group(1), values)));
    }

    /** The text {@code key.one} or {@code key.other}, in which {count} is the number. */
    public String count(String key, long count) {
        return count(key, count, Map.of());
    }

    public String count(String key, long count, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("count", count);
        return get(key + (count == 1 ? ".one" : ".other"), all);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String value(String key, String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value instanceof Number number) {
            return NumberFormat.getInstance(locale).format(number);
        }
        if (value instanceof LocalDate date) {
            return Days.full(date, locale);
        }
        if (value != null) {
            return value.toString();
        }
        return switch (name) {
            case "client" -> words.client();
            case "clients" -> words.clients();
            case "Client" -> capital(words.client());
            case "Clients" -> capital(words.clients());
            default -> throw new IllegalArgumentException("Text " + key + " needs a value for " + name);
        };
    }
}
