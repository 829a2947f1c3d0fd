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
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtetakebackGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Takes back a trajectory that was begun by mistake. */
@Component(service = TakeBackPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/terugnemen")
@Produces("text/html")
public final class TakeBackPage {

    private static final Texts TEXTS = Texts.of(TakeBackPage.class);

    private final TrajectoryService trajectories;

    @Activate
    public TakeBackPage(@Reference TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    @GET
    public Page page(@PathParam("trajectory") TrajectoryId id, @Context SecurityContext security) {
        var trajectory = Writable.of(trajectories.get(Visit.of(security).caller(), id), Form.empty());
        return page(trajectory, Form.empty());
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response takeBack(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> filled.words("reason"),
                reason -> {
                    trajectories.takeBack(caller, id, reason);
                    return "/trajecten?gedaan=deleted";
                },
                again -> page(Writable.of(trajectories.get(caller, id), again), again));
    }

    private static Page page(Trajectory trajectory, Form form) {
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("takeback.title"),
                (out, view) -> JtetakebackGenerated.render(
                        Html.to(out), null, view, TEXTS.in(view), FormView.of(form, TEXTS, view), trajectory));
    }
}
