package nl.nabij.web.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The style sheet, scripts and fonts that the build made, under names that change with their content. */
final class Assets {

    static final String PATH = "/static/";
    private static final Properties NAMES = names();

    private Assets() {}

    static String path(String name) {
        var file = NAMES.getProperty(name);
        if (file == null) {
            throw new IllegalArgumentException("The build made no " + name);
        }
        return PATH + file;
    }

    /** The file, or null when the build did not make it. */
    static @Nullable InputStream open(String file) {
        return Set.copyOf(NAMES.values()).contains(file) ? Assets.class.getResourceAsStream(PATH + file) : null;
    }

    private static Properties names() {
        var names = new Properties();
        try (var in = Assets.class.getResourceAsStream(PATH + "manifest.properties")) {
            if (in == null) {
                throw new IllegalStateException("The build made no style sheets");
            }
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
