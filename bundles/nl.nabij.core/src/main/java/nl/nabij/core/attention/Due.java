package nl.nabij.core.attention;

import java.time.LocalDate;
import nl.nabij.api.cases.AttentionReason;
import org.jspecify.annotations.Nullable;

/**
 * A reason for attention and the first day on which it asks.
 *
 * @param months of a look-back: how many after the start sheet
 */
public record Due(
        AttentionReason reason, LocalDate on, @Nullable Integer months) {

    Due(AttentionReason reason, LocalDate on) {
        this(reason, on, null);
    }
}
