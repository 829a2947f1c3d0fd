package nl.nabij.api.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a trajectory: the part that the kind names is there, the others are null.
 */
public record TimelineItem(
        Kind kind,
        LocalDate on,
        @Nullable Contact contact,
        @Nullable Question question,
        @Nullable Agreement agreement,
        @Nullable SheetLine sheet,
        @Nullable HandOver handOver) {

    /** What it is; on one day in this order, the latest on top: who hands over has finished before. */
    public enum Kind {
        QUESTION,
        SHEET,
        AGREEMENT,
        CONTACT,
        HAND_OVER
    }
}
