package nl.nabij.api.questionnaire.spi;

import java.net.URL;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A region's questionnaire. Register it as a service; it is offered as soon as the service is there and no longer when it
 * goes. Sheets keep a snapshot of their definition, so what was filled in stays readable without it.
 *
 * <p>Of two with one id the one with the higher service ranking counts, and the other is named in the log. One that throws
 * or whose definition has faults is named to the administrators; the others go on.
 */
@ConsumerType
public interface QuestionnaireVariant {

    /** Who this is; the same at every call. */
    VariantDescriptor descriptor();

    /**
     * The definition: a JSON file (UTF-8, at most 256 kB) in the bundle, for example by {@code Class.getResource}. Read once
     * when the service comes. How it is built up stands in the README of {@code nl.nabij.questionnaire.oss}.
     */
    URL definition();
}
