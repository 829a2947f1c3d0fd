package nl.nabij.fhir;

import java.util.Objects;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** Reads words as {@link Json#wording} writes them. */
final class Wordings {

    private static final int LONGEST = 1000;

    private final Losses losses;

    Wordings(Losses losses) {
        this.losses = losses;
    }

    /** Null when nothing stands there. */
    @Nullable
    Wording read(Received on, String property, String place) {
        var display = on.text(property);
        if (display == null) {
            return null;
        }
        var source = Objects.requireNonNullElse(on.child("_" + property).extended(Urn.SOURCE, "valueString"), display);
        if (Math.max(display.length(), source.length()) > LONGEST) {
            losses.add(place, "the text is cut at " + LONGEST + " characters");
        }
        return new Wording(cut(source), cut(display));
    }

    /** The same, or these words instead. */
    Wording read(Received on, String property, String place, String instead) {
        var read = read(on, property, place);
        if (read != null) {
            return read;
        }
        losses.add(place, "has no text");
        return new Wording(cut(instead), cut(instead));
    }

    static String cut(String text) {
        return cut(text, LONGEST);
    }

    /** Never through the middle of a surrogate pair, which nothing can write. */
    static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
