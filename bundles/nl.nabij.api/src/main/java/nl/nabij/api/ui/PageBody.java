package nl.nabij.api.ui;

import java.io.IOException;
import java.io.Writer;
import org.osgi.annotation.versioning.ConsumerType;

/** The part of a page between header and footer. Whatever it writes must be escaped: a template or {@link Markup}. */
@FunctionalInterface
@ConsumerType
public interface PageBody {

    void writeTo(Writer out, View view) throws IOException;
}
