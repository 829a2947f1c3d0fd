package nl.nabij.api.questionnaire;

import java.time.Instant;
import java.util.List;

/**
 * What became of the changes: everything is saved but the conflicts.
 *
 * @param version of the sheet after it
 * @param savedAt the moment of saving
 */
public record Saved(long version, Instant savedAt, List<CellConflict> conflicts) {

    public Saved {
        conflicts = List.copyOf(conflicts);
    }
}
