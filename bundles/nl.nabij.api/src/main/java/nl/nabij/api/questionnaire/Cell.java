package nl.nabij.api.questionnaire;

import java.util.Set;
import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be filled in. Whatever it is, it is kept as text; empty is not filled in.
 *
 * @param id the question ("aanleiding"), row and column ("reizen/now"), or one of several options ("steun/wonen")
 * @param topic the shared topic that it is about, or null
 * @param options for CHOICE: what may stand there
 * @param min for NUMBER: the smallest
 * @param max for NUMBER: the largest
 */
public record Cell(String id, Kind kind, @Nullable Topic topic, Set<String> options, int min, int max) {

    /** The last part of the id of the short text behind "namelijk:". */
    public static final String NAMELY = "namely";

    /** What stands in a CHECK that is ticked. */
    public static final String TICKED = "true";

    public static final int SMALLEST = 0;
    public static final int LARGEST = 1_000_000;

    public enum Kind {
        TEXT(4000),
        LINE(200),
        /** "1" to "10". */
        MARK(2),
        /** A whole number in digits. */
        NUMBER(8),
        /** A day: "2026-11-22". */
        DATE(10),
        /** The id of the option that was chosen. */
        CHOICE(40),
        /** {@link #TICKED} or nothing. */
        CHECK(3);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }

        /** At most so many UTF-16 units. */
        public int longest() {
            return longest;
        }
    }

    public Cell {
        options = Set.copyOf(options);
    }

    Cell(String id, Kind kind, @Nullable Topic topic) {
        this(id, kind, topic, Set.of(), SMALLEST, LARGEST);
    }
}
