package nl.nabij.modules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a feature says of itself: the properties in its details, Dutch, or English where it has that too. */
record ModuleText(String title, String purpose, String change) {

    /** Empty when the details do not have a title: then the feature is not offered. */
    static Optional<ModuleText> parse(@Nullable String details, Locale locale) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(details == null ? "" : details));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (properties.getProperty("title", "").isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new ModuleText(
                text(properties, "title", locale),
                text(properties, "purpose", locale),
                text(properties, "change", locale)));
    }

    private static String text(Properties properties, String key, Locale locale) {
        var dutch = properties.getProperty(key, "");
        return properties.getProperty(key + "." + locale.getLanguage(), dutch).trim();
    }
}
