package nl.nabij.api.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * A column of a form.
 *
 * @param from for COPIED: the column of the form looked back on that is shown here, read-only
 * @param beside for TEXT: the column of the form looked back on that is shown beside what is written here
 * @param explanation for MARK: the id of the cell for the reason of the mark, or null without one
 */
public record Column(
        String id,
        Kind kind,
        Wording label,
        @Nullable String from,
        @Nullable String beside,
        @Nullable String explanation) {

    public enum Kind {
        TEXT,
        /** Shown from the earlier sheet; nothing is filled in or stored. */
        COPIED,
        /** A school mark, 1 to 10. */
        MARK
    }
}
