package nl.nabij.web.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import nl.nabij.api.access.SignInService;
import nl.nabij.api.access.Visit;
import nl.nabij.web.Cookies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

@Component(service = SignOutPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/uitloggen")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class SignOutPage {

    private final SignInService signIn;

    @Activate
    public SignOutPage(@Reference SignInService signIn) {
        this.signIn = signIn;
    }

    @POST
    public Response here(@Context SecurityContext security, @Context HttpHeaders headers) {
        var secret = Cookies.session(headers.getCookies());
        signIn.signOut(Visit.of(security).caller(), secret == null ? "" : secret);
        return gone();
    }

    @POST
    @Path("/overal")
    public Response everywhere(@Context SecurityContext security) {
        signIn.signOutEverywhere(Visit.of(security).caller());
        return gone();
    }

    private static Response gone() {
        return Response.seeOther(URI.create("/inloggen"))
                .cookie(Cookies.noSession())
                .build();
    }
}
