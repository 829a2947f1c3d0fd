package nl.nabij.web.cases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.Question;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtequestionGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The client's own question: as it is, as it was, and written anew. */
@Component(service = QuestionPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/vraag")
@Produces("text/html")
public final class QuestionPage {

    private static final Texts TEXTS = Texts.of(QuestionPage.class);

    private final TrajectoryService trajectories;

    @Activate
    public QuestionPage(@Reference TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    @GET
    public Page page(
            @PathParam("trajectory") TrajectoryId id,
            @QueryParam("vel") @Nullable SheetId sheet,
            @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var trajectory = trajectories.get(caller, id);
        var question = trajectory.question();
        var form = Form.empty().with("version", trajectory.version()).with("sheet", sheet);
        return page(caller, trajectory, form.with("text", question == null ? null : question.text()));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response ask(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> new Question(filled.words("text"), filled.day("askedOn"), null),
                question -> {
                    trajectories.ask(caller, id, question, form.version());
                    // Who came from a sheet goes on there.
                    var sheet = form.id("sheet", SheetId::fromString);
                    return (sheet == null ? "/trajecten/" + id : "/vellen/" + sheet) + "?gedaan=saved";
                },
                again -> page(caller, trajectories.get(caller, id), again));
    }

    private Page page(Caller caller, Trajectory trajectory, Form form) {
        Seen.again(form, trajectory.version());
        List<Question> questions = trajectories.questions(caller, trajectory.id());
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("question.title"),
                (out, view) -> JtequestionGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        Seen.conflict(form),
                        trajectory.may(CaseRight.WRITE) || form.readOnlyNow(),
                        trajectory,
                        questions));
    }
}
