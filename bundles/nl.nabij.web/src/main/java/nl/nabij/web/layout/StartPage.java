package nl.nabij.web.layout;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Visit;
import nl.nabij.api.ui.Days;
import nl.nabij.api.ui.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Leads everybody to the first place of the own menu. */
@Component(service = StartPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/")
public final class StartPage {

    private static final String OWN_ACCOUNT = "/account";

    private final Menu menu;
    private final Directory directory;

    @Activate
    public StartPage(@Reference Menu menu, @Reference Directory directory) {
        this.menu = menu;
        this.directory = directory;
    }

    @GET
    public Response start(@Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var view = new View(caller.locale(), directory.words(), Optional.of(caller), LocalDate.now(Days.ZONE), "");
        var items = menu.of(view);
        return Response.seeOther(
                        URI.create(items.isEmpty() ? OWN_ACCOUNT : items.get(0).path()))
                .build();
    }
}
