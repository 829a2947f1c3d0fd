package nl.nabij.web.access;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Scope;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.OpenSession;
import nl.nabij.api.access.SignInService;
import nl.nabij.api.access.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Where the owner of the token is signed in. */
@Component(service = SessionsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("me/sessions")
@Needs(Scope.ACCOUNT)
public final class SessionsResource {

    private final SignInService signIn;

    @Activate
    public SessionsResource(@Reference SignInService signIn) {
        this.signIn = signIn;
    }

    /** Lists where one is signed in. */
    @GET
    public List<OpenSession> list(@Context SecurityContext security) {
        return signIn.openSessions(Visit.of(security).caller());
    }

    /** Signs out everywhere. */
    @DELETE
    public void end(@Context SecurityContext security) {
        signIn.signOutEverywhere(Visit.of(security).caller());
    }
}
