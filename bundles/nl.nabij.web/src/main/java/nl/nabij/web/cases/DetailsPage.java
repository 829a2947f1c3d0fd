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
import java.util.List;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryDetails;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtedetailsGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The details of client and trajectory. */
@Component(service = DetailsPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/gegevens")
@Produces("text/html")
public final class DetailsPage {

    private static final Texts TEXTS = Texts.of(DetailsPage.class);

    private final TrajectoryService trajectories;
    private final Directory directory;

    @Activate
    public DetailsPage(@Reference TrajectoryService trajectories, @Reference Directory directory) {
        this.trajectories = trajectories;
        this.directory = directory;
    }

    @GET
    public Page page(@PathParam("trajectory") TrajectoryId id, @Context SecurityContext security) {
        var trajectory = Writable.of(trajectories.get(Visit.of(security).caller(), id), Form.empty());
        return page(
                trajectory,
                DetailsForm.filled(Form.empty(), TrajectoryDetails.of(trajectory))
                        .with("version", trajectory.version()));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response change(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                DetailsForm::read,
                details -> {
                    trajectories.change(caller, id, details, form.version());
                    return "/trajecten/" + id + "?gedaan=saved";
                },
                again -> page(Writable.of(trajectories.get(caller, id), again), again));
    }

    /** After a conflict it shows what the other wrote; saving again then means: mine. */
    private Page page(Trajectory trajectory, Form form) {
        Seen.again(form, trajectory.version());
        List<Neighbourhood> neighbourhoods = directory.neighbourhoods();
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("details.title"),
                (out, view) -> JtedetailsGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        Seen.conflict(form),
                        form.value("rhythmDays"),
                        trajectory,
                        neighbourhoods));
    }
}
