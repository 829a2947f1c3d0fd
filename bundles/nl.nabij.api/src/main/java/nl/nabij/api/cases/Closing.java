package nl.nabij.api.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a trajectory: what changed, and why the contact was closed (handbook, annex 2, question 5).
 *
 * @param on the day; when it is sent, null means today
 * @param reason must be there
 * @param note why, in words, at most 4000; null without the right to read
 * @param whatChanged in words, at most 4000; null without the right to read
 */
public record Closing(
        @Nullable LocalDate on,
        @Nullable CloseReason reason,
        @Nullable String note,
        @Nullable String whatChanged) {}
