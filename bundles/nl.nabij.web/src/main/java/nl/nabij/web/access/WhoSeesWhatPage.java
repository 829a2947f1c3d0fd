package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.Role;
import nl.nabij.api.access.Visit;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Html;
import nl.nabij.web.templates.access.JtewhoGenerated;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who sees what, in plain words, for everybody; and the first page of a coach, for whom there is little yet. */
@Component(service = WhoSeesWhatPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/wie-ziet-wat")
@Produces(MediaType.TEXT_HTML)
public final class WhoSeesWhatPage {

    @GET
    public Page page(@Context SecurityContext security) {
        boolean coach = Visit.of(security).caller().is(Role.COACH);
        return Page.of(
                "who-sees-what",
                view -> TEXTS.in(view).get("who.title"),
                (out, view) -> JtewhoGenerated.render(Html.to(out), null, TEXTS.in(view), coach));
    }
}
