package nl.nabij.api.access;

import java.time.LocalDate;
import java.util.Set;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of an account; see {@link Account}.
 *
 * @param signInName 3 to 200 characters without spaces
 * @param name at most 200 characters
 * @param roles at least one; a coordinator may give {@link Role#EXPERT} only
 * @param teams of a coordinator: only the own teams
 * @param confidentialityOn not in the future; may follow later
 */
public record AccountInput(
        String signInName,
        String name,
        Set<Role> roles,
        Set<TeamId> teams,
        @Nullable LocalDate confidentialityOn) {}
