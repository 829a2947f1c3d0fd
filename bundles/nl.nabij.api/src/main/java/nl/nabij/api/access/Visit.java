package nl.nabij.api.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import nl.nabij.api.Caller;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;

/**
 * One request of somebody who signed in. The log-in filter puts it in the {@link SecurityContext}; a page or resource
 * takes it from there in one call: {@code Visit.of(security).caller()}.
 *
 * @param caller who asks; the first argument of every service
 * @param formToken what a form must send back, made anew for each response; empty in the API
 */
public record Visit(Caller caller, String formToken) implements Principal {

    /** The visit of this request. Every page and resource has one, except the few that are open to all. */
    public static Visit of(SecurityContext security) {
        return in(security).orElseThrow(() -> new IllegalStateException("Nobody is signed in on an open page"));
    }

    /** The visit of this request, or empty when nobody is signed in. */
    public static Optional<Visit> in(SecurityContext security) {
        return security.getUserPrincipal() instanceof Visit visit ? Optional.of(visit) : Optional.empty();
    }

    /** The caller, of a page that only these roles have a use for; to others it does not exist. */
    public Caller requireRole(Role... roles) {
        if (!caller.is(roles)) {
            throw new NotFoundException();
        }
        return caller;
    }

    /** The code of the account, never the name: it may end up in a log of requests. */
    @Override
    public String getName() {
        return caller.account().toString();
    }
}
