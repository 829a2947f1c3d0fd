package nl.nabij.api.access;

import java.time.LocalDate;
import java.util.Set;
import nl.nabij.api.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param name what it is for, at most 100 characters
 * @param scopes at least one
 * @param endsOn from today to a year from now
 */
public record TokenInput(
        String name, Set<Scope> scopes, @Nullable LocalDate endsOn) {}
