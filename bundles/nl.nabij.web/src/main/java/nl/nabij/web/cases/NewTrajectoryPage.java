package nl.nabij.web.cases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.ConversationId;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.ConversationService;
import nl.nabij.api.cases.NewTrajectory;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Option;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtestartGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The start of a trajectory; nothing in it must be filled in. */
@Component(service = NewTrajectoryPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/nieuw")
@Produces("text/html")
public final class NewTrajectoryPage {

    private static final Texts TEXTS = Texts.of(NewTrajectoryPage.class);

    private final TrajectoryService trajectories;
    private final ConversationService conversations;
    private final Directory directory;

    @Activate
    public NewTrajectoryPage(
            @Reference TrajectoryService trajectories,
            @Reference ConversationService conversations,
            @Reference Directory directory) {
        this.trajectories = trajectories;
        this.conversations = conversations;
        this.directory = directory;
    }

    @GET
    public Page page(@Context SecurityContext security, @QueryParam("gesprek") @Nullable ConversationId conversation) {
        var caller = Visit.of(security).caller();
        var form = Form.empty().with("rhythmDays", 42);
        if (conversation != null) {
            form.with("conversation", conversations.get(caller, conversation).id());
        }
        return page(caller, form);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response start(Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                NewTrajectoryPage::read,
                trajectory -> "/trajecten/"
                        + trajectories.start(caller, trajectory, form.request()).id(),
                again -> page(caller, again));
    }

    private static NewTrajectory read(Form form) {
        return new NewTrajectory(
                form.id("team", TeamId::fromString),
                DetailsForm.read(form),
                form.day("startedOn"),
                form.text("question"),
                form.value("informed").equals("true"),
                form.id("conversation", ConversationId::fromString));
    }

    private Page page(Caller caller, Form form) {
        List<Neighbourhood> neighbourhoods = directory.neighbourhoods();
        List<Option> teams = Choices.teams(directory, caller.teams());
        var had = conversations.thisWeek(caller);
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("start.title"),
                (out, view) -> JtestartGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        form.value("rhythmDays"),
                        form.value("conversation"),
                        had,
                        teams,
                        neighbourhoods));
    }
}
