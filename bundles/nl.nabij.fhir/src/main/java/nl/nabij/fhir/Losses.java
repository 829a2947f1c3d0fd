package nl.nabij.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What could not be carried over from FHIR, in English: it is for who makes the variant. */
final class Losses {

    private static final int MOST = 200;

    /** Of every element: what carries no words and no rules. */
    private static final Set<String> ALWAYS = Set.of("id", "linkId", "extension");

    private static final Set<String> EXTENSIONS =
            Set.of(Urn.MIN_VALUE, Urn.MAX_VALUE, Urn.TRANSLATION, Urn.ITEM_CONTROL);

    private final List<String> lines = new ArrayList<>();

    void add(String place, String what) {
        if (lines.size() < MOST) {
            // A name that came along may be of anything; half a character could not be written.
            lines.add((place + ": " + what).replaceAll("[\\p{Cntrl}\\p{Cs}]", "?"));
        }
    }

    /** Names every property and extension of the element that nobody reads. */
    void beyond(Received element, String place, Set<String> read) {
        element.json().fieldNames().forEachRemaining(property -> {
            var bare = property.startsWith("_") ? property.substring(1) : property;
            if (!read.contains(bare) && !ALWAYS.contains(bare)) {
                add(place, "'" + property + "' is not carried over");
            }
        });
        for (var extension : element.list("extension")) {
            var url = String.valueOf(extension.text("url"));
            if (!url.startsWith(Urn.OWN) && !EXTENSIONS.contains(url)) {
                add(place, "the extension " + url + " is not carried over");
            }
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
