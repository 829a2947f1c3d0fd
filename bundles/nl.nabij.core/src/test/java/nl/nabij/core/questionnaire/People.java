package nl.nabij.core.questionnaire;

import java.util.Locale;
import java.util.Set;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;

/** Who asks, in tests of this package. */
final class People {

    static final TeamId TEAM = new TeamId(1);
    static final Caller EXPERT = caller(1, TEAM, Role.EXPERT);
    static final Caller COLLEAGUE = caller(2, TEAM, Role.EXPERT);
    static final Caller COORDINATOR = caller(3, TEAM, Role.COORDINATOR);

    private People() {}

    static Caller with(Role role) {
        return caller(4, TEAM, role);
    }

    private static Caller caller(long id, TeamId team, Role role) {
        return new Caller(
                new AccountId(id),
                "Medewerker " + id,
                Set.of(role),
                Set.of(team),
                Set.of(Scope.values()),
                Locale.forLanguageTag("nl"),
                Caller.Source.PAGE);
    }
}
