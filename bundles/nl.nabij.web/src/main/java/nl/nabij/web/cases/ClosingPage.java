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
import nl.nabij.api.Caller;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CloseReason;
import nl.nabij.api.cases.Closing;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JteclosingGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The end of a trajectory: what changed and why. */
@Component(service = ClosingPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/afsluiten")
@Produces("text/html")
public final class ClosingPage {

    private static final Texts TEXTS = Texts.of(ClosingPage.class);

    private final TrajectoryService trajectories;
    private final QuestionnaireService questionnaires;

    @Activate
    public ClosingPage(@Reference TrajectoryService trajectories, @Reference QuestionnaireService questionnaires) {
        this.trajectories = trajectories;
        this.questionnaires = questionnaires;
    }

    @GET
    public Page page(@PathParam("trajectory") TrajectoryId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var trajectory = Writable.of(trajectories.get(caller, id), Form.empty());
        return page(caller, trajectory, filled(trajectory));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response close(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                ClosingPage::read,
                closing -> {
                    trajectories.close(caller, id, closing, form.version());
                    return "/trajecten/" + id + "?gedaan=saved";
                },
                again -> page(caller, Writable.of(trajectories.get(caller, id), again), again));
    }

    private static Closing read(Form form) {
        return new Closing(
                form.day("on"), form.choice("reason", CloseReason.class), form.text("note"), form.text("whatChanged"));
    }

    /** With the words of an earlier closing, when it was opened again. */
    private static Form filled(Trajectory trajectory) {
        var form = Form.empty().with("version", trajectory.version());
        var closing = trajectory.closing();
        return closing == null
                ? form
                : form.with("reason", closing.reason())
                        .with("note", closing.note())
                        .with("whatChanged", closing.whatChanged());
    }

    /** What is filled in when a trajectory ends: it has to be written before the closing, when one may still write. */
    private List<String> closingForms(Caller caller) {
        return questionnaires.variants(caller).stream()
                .flatMap(variant -> variant.forms().stream())
                .filter(nl.nabij.api.questionnaire.Form::closing)
                .map(form -> form.title().display())
                .toList();
    }

    private Page page(Caller caller, Trajectory trajectory, Form form) {
        var forms = closingForms(caller);
        Seen.again(form, trajectory.version());
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("closing.title"),
                (out, view) -> JteclosingGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        Seen.conflict(form),
                        trajectory,
                        forms));
    }
}
