package nl.nabij.api.access;

import java.time.LocalDate;
import java.util.Set;
import nl.nabij.api.AccountId;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param signInName what is typed to sign in; no other account has it
 * @param name as colleagues know this person
 * @param confidentialityOn the day that the statement of confidentiality was signed; without it nobody comes in
 * @param locale nl or en
 * @param version for a change: the version that was seen
 */
public record Account(
        AccountId id,
        String signInName,
        String name,
        State state,
        Set<Role> roles,
        Set<TeamId> teams,
        @Nullable LocalDate confidentialityOn,
        String locale,
        long version) {

    public enum State {
        /** Has an invitation and must still choose a password. */
        INVITED,
        ACTIVE,
        /** May not come in; what this person wrote stays. */
        DISABLED
    }

    public Account {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }
}
