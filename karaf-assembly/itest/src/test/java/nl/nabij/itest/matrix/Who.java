package nl.nabij.itest.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;

/**
 * Who calls, by the relation to the one trajectory, client and account that the rows speak of; in the order of the columns.
 */
public enum Who {
    NOBODY(List.of(), ""),
    /** On the trajectory now. */
    EXPERT(List.of(Role.EXPERT), "A"),
    /** Was on it, until longer ago than an expert may read on. */
    FORMER(List.of(Role.EXPERT), "A"),
    /** In the same team, not on it. */
    COLLEAGUE(List.of(Role.EXPERT), "A"),
    /** In another team. */
    STRANGER(List.of(Role.EXPERT), "B"),
    COORDINATOR(List.of(Role.COORDINATOR), "A"),
    /** The coordinator of another team. */
    NEIGHBOUR(List.of(Role.COORDINATOR), "B"),
    COACH(List.of(Role.COACH), "A"),
    ADMINISTRATOR(List.of(Role.ADMINISTRATOR), ""),
    READER(List.of(Role.REPORT_READER), "");

    final List<Role> roles;
    final String team;

    Who(List<Role> roles, String team) {
        this.roles = roles;
        this.team = team;
    }

    String signInName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a token of this role can have; see the page of tokens. */
    Set<Scope> scopes() {
        return switch (this) {
            case EXPERT, FORMER, COLLEAGUE, STRANGER -> Set.of(Scope.CASES_READ, Scope.CASES_WRITE, Scope.ACCOUNT);
            case COORDINATOR, NEIGHBOUR -> Set.of(Scope.values());
            case ADMINISTRATOR -> Set.of(Scope.ADMINISTRATION, Scope.ACCOUNT);
            case READER -> Set.of(Scope.REPORTS_READ, Scope.ACCOUNT);
            case NOBODY, COACH -> Set.of();
        };
    }
}
