package nl.nabij.web.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Scope;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.OwnAccountService;
import nl.nabij.api.access.PasswordReset;
import nl.nabij.api.access.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The account of the owner of the token. */
@Component(service = OwnAccountResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("me")
@Needs(Scope.ACCOUNT)
public final class OwnAccountResource {

    private final OwnAccountService own;

    @Activate
    public OwnAccountResource(@Reference OwnAccountService own) {
        this.own = own;
    }

    /** What a change of password needs. @param current the present password */
    public record PasswordChange(String current, String chosen) {}

    /** The language of messages. @param locale nl or en */
    public record Language(String locale) {}

    /** Gives the own account. */
    @GET
    @Needs({})
    public Account get(@Context SecurityContext security) {
        return own.get(Visit.of(security).caller());
    }

    /** Lists when others made the own password anew, newest first. */
    @GET
    @Path("password-resets")
    public List<PasswordReset> resets(@Context SecurityContext security) {
        return own.resets(Visit.of(security).caller());
    }

    /** Changes the own password; every session, known device and token ends, also this token. */
    @PUT
    @Path("password")
    public void changePassword(@Context SecurityContext security, PasswordChange change) {
        own.changePassword(Visit.of(security).caller(), change.current(), change.chosen(), null);
    }

    /** Changes the own language. */
    @PUT
    @Path("language")
    public Account changeLanguage(@Context SecurityContext security, Language language) {
        own.changeLocale(Visit.of(security).caller(), language.locale());
        return own.get(Visit.of(security).caller());
    }
}
