package nl.nabij.api.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organisation.
 *
 * @param informationText what clients are told about their data (AVG art. 13), at most 20,000 characters
 * @param retentionText how long data is kept, in the organisation's own words
 * @param done what of the set-up list is done
 * @param demonstration true on invented data: the line "Alleen oefengegevens" stays
 */
public record Organisation(
        String name,
        String region,
        Words words,
        String informationText,
        @Nullable String retentionText,
        Set<SetUpItem> done,
        boolean demonstration,
        long version) {

    public Organisation {
        done = Set.copyOf(done);
    }
}
