package nl.nabij.api.ui;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** HTML in which every value is escaped already. Made by {@link Tag}, {@link Field}, {@link FormView} and {@link Parts}. */
@FunctionalInterface
@ProviderType
public interface Markup {

    void writeTo(Writer out) throws IOException;

    static Markup none() {
        return out -> {};
    }

    static Markup text(String text) {
        return out -> Escape.text(text, out);
    }

    static Markup of(Markup... parts) {
        return of(List.of(parts));
    }

    static Markup of(List<? extends Markup> parts) {
        var copy = List.copyOf(parts);
        return out -> {
            for (var part : copy) {
                part.writeTo(out);
            }
        };
    }

    /** For the one place in a bundle's templates that writes markup unescaped. */
    default String html() {
        var out = new StringWriter();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
