package nl.nabij.web;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import nl.nabij.api.Role;
import nl.nabij.api.access.Visit;

/** Brings the visit to pages and resources. */
record VisitContext(Visit visit, boolean encrypted) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return visit;
    }

    /** By the name of a {@link Role}. */
    @Override
    public boolean isUserInRole(String role) {
        return visit.caller().roles().stream().map(Role::name).anyMatch(role::equals);
    }

    @Override
    public boolean isSecure() {
        return encrypted;
    }

    @Override
    public String getAuthenticationScheme() {
        return visit.formToken().isEmpty() ? "Bearer" : "Form";
    }
}
