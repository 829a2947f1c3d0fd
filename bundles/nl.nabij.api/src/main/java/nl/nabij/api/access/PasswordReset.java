package nl.nabij.api.access;

import java.time.Instant;
import nl.nabij.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else made an account's password anew, and had the code for it in hand.
 *
 * @param at when
 * @param by the role in which
 * @param usedAt when a password was chosen with the code; null while it was not
 */
public record PasswordReset(Instant at, Role by, @Nullable Instant usedAt) {}
