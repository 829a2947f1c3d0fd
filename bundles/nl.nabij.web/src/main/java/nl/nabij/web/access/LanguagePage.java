package nl.nabij.web.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import nl.nabij.api.access.OwnAccountService;
import nl.nabij.api.access.Visit;
import nl.nabij.api.ui.Form;
import nl.nabij.web.Requests;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The other language: a button at the foot of every page, and back to that page. */
@Component(service = LanguagePage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/taal")
public final class LanguagePage {

    private final OwnAccountService own;

    @Activate
    public LanguagePage(@Reference OwnAccountService own) {
        this.own = own;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            Form form, @HeaderParam("Referer") @Nullable String from, @Context SecurityContext security) {
        own.changeLocale(Visit.of(security).caller(), form.value("locale"));
        return Response.seeOther(URI.create(back(from))).build();
    }

    private static String back(@Nullable String from) {
        try {
            return from == null ? "/" : Requests.own(URI.create(from).getRawPath());
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
