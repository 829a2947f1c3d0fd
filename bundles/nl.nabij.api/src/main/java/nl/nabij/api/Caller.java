package nl.nabij.api;

import java.util.Locale;
import java.util.Set;

/**
 * Who asks. The first argument of every service method that touches records; made once per request by the log-in filter
 * and never kept longer than the request.
 *
 * @param account who signed in
 * @param name the name as colleagues know it, for texts such as "overgedragen door …"
 * @param roles all roles of the account
 * @param teams the teams the account belongs to
 * @param scopes what this way of asking allows: everything for a page, the scopes of the token for the API
 * @param locale the language for messages: nl or en
 * @param source the way in, for the audit log
 */
public record Caller(
        AccountId account,
        String name,
        Set<Role> roles,
        Set<TeamId> teams,
        Set<Scope> scopes,
        Locale locale,
        Source source) {

    /** How the request came in. */
    public enum Source {
        PAGE,
        API,
        /** The product itself, for example demo data or a nightly job. */
        SYSTEM
    }

    public Caller {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        scopes = Set.copyOf(scopes);
    }

    /** True when the account has one of these roles. */
    public boolean is(Role... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** True when this way of asking allows the scope. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
