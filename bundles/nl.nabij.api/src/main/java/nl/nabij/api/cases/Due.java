package nl.nabij.api.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reason for attention.
 *
 * @param on the first day on which it asks
 * @param months for a look-back: how many months after the start sheet
 */
public record Due(
        AttentionReason reason, LocalDate on, @Nullable Integer months) {}
