package nl.nabij.core.attention;

import java.time.LocalDate;
import nl.nabij.api.cases.AttentionReason;

/** A reason for attention and the first day on which it asks. */
public record Due(AttentionReason reason, LocalDate on) {}
