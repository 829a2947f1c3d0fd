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
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Directory.Person;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.NewHandOver;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JteexpertsGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who is on a trajectory: hand over, one more expert, one less. */
@Component(service = ExpertsPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/overdragen")
@Produces("text/html")
public final class ExpertsPage {

    private static final Texts TEXTS = Texts.of(ExpertsPage.class);

    private final TrajectoryService trajectories;
    private final Directory directory;

    @Activate
    public ExpertsPage(@Reference TrajectoryService trajectories, @Reference Directory directory) {
        this.trajectories = trajectories;
        this.directory = directory;
    }

    @GET
    public Page page(@PathParam("trajectory") TrajectoryId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var trajectory = trajectories.get(caller, id);
        if (!trajectory.may(CaseRight.ASSIGN)) {
            throw new NotFoundException();
        }
        return page(caller, trajectory, Form.empty());
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response handOver(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> new NewHandOver(
                        filled.id("from", AccountId::fromString),
                        filled.id("to", AccountId::fromString),
                        filled.text("note")),
                handOver -> done(trajectories.handOver(caller, id, handOver)),
                again -> page(caller, trajectories.get(caller, id), again));
    }

    @POST
    @Path("erbij")
    @Consumes("application/x-www-form-urlencoded")
    public Response assign(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> new NewHandOver(null, filled.id("expert", AccountId::fromString), null),
                chosen -> done(trajectories.assign(caller, id, chosen.to())),
                again -> page(caller, trajectories.get(caller, id), again));
    }

    @POST
    @Path("eraf/{expert}")
    @Consumes("application/x-www-form-urlencoded")
    public Response takeOff(
            @PathParam("trajectory") TrajectoryId id,
            @PathParam("expert") AccountId expert,
            Form form,
            @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                unread -> done(trajectories.takeOff(caller, id, expert)),
                again -> page(caller, trajectories.get(caller, id), again));
    }

    private static String done(Trajectory trajectory) {
        return "/trajecten/" + trajectory.id() + "?gedaan=saved";
    }

    private Page page(Caller caller, Trajectory trajectory, Form form) {
        List<Person> experts = directory.experts(caller, trajectory.team());
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("experts.title"),
                (out, view) -> JteexpertsGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        trajectory,
                        caller,
                        experts,
                        form.readOnlyNow()));
    }
}
