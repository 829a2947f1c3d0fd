package nl.nabij.web.cases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.Caller;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JteinformationGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What we write down and why: to show or print for the client, with the day it was given. */
@Component(service = InformationPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/informatie")
@Produces("text/html")
public final class InformationPage {

    private static final Texts TEXTS = Texts.of(InformationPage.class);

    private final TrajectoryService trajectories;
    private final OrganisationService organisations;

    @Activate
    public InformationPage(@Reference TrajectoryService trajectories, @Reference OrganisationService organisations) {
        this.trajectories = trajectories;
        this.organisations = organisations;
    }

    @GET
    public Page page(@PathParam("trajectory") TrajectoryId id, @Context SecurityContext security) {
        return page(Visit.of(security).caller(), id);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response given(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                unread -> {
                    trajectories.informed(caller, id);
                    return "/trajecten/" + id + "?gedaan=saved";
                },
                again -> page(caller, id));
    }

    private Page page(Caller caller, TrajectoryId id) {
        Trajectory trajectory = trajectories.get(caller, id);
        Organisation organisation = organisations.get(caller);
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("information.title"),
                (out, view) -> JteinformationGenerated.render(
                        Html.to(out), null, view, TEXTS.in(view), trajectory, organisation));
    }
}
