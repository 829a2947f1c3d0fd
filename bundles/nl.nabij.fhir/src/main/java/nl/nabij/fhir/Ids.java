package nl.nabij.fhir;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Our ids for those of others: lower-case letters, digits and hyphens. One that is of this kind stays as it is. */
final class Ids {

    private static final int LONGEST = 40;

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The same for the same, another for another. */
    String of(String foreign) {
        return given.computeIfAbsent(foreign, key -> {
            var plain = plain(key);
            var id = plain;
            for (int i = 2; !taken.add(id); i++) {
                id = shortened(plain, LONGEST - 6) + "-" + i;
            }
            return id;
        });
    }

    static String plain(String foreign) {
        var hyphened = Normalizer.normalize(foreign, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        var plain = shortened(hyphened.replaceFirst("^-", ""), LONGEST);
        return plain.isEmpty() ? "x" : plain;
    }

    private static String shortened(String id, int longest) {
        return id.substring(0, Math.min(id.length(), longest)).replaceFirst("-$", "");
    }
}
