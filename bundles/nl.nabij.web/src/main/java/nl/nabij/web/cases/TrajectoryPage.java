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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.nabij.api.Caller;
import nl.nabij.api.Slice;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Agreement;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.SheetLine;
import nl.nabij.api.cases.TimelineItem;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.questionnaire.SheetsModel;
import nl.nabij.web.templates.cases.JtetrajectoryGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** One client on one screen: the own question, what was agreed, what happened. */
@Component(service = TrajectoryPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}")
@Produces("text/html")
public final class TrajectoryPage {

    private static final Texts TEXTS = Texts.of(TrajectoryPage.class);

    private static final int SIZE = 20;

    private final TrajectoryService trajectories;
    private final SheetService sheets;
    private final QuestionnaireService questionnaires;

    @Activate
    public TrajectoryPage(
            @Reference TrajectoryService trajectories,
            @Reference SheetService sheets,
            @Reference QuestionnaireService questionnaires) {
        this.trajectories = trajectories;
        this.sheets = sheets;
        this.questionnaires = questionnaires;
    }

    private static final int DAYS_NEWLY_SENT = 14;

    /**
     * @param starts what to begin with while there is no sheet to look back on
     * @param lookBacks start, wish and now of every start sheet, newest first
     */
    public record Whole(
            Trajectory trajectory,
            List<Agreement> agreements,
            List<SheetsModel.Beginning> starts,
            List<LookBack> lookBacks,
            Slice<TimelineItem> timeline,
            boolean later) {

        /** What the client filled in alone and sent in the last days. */
        public List<SheetLine> newlySent(LocalDate today) {
            return timeline.items().stream()
                    .flatMap(item -> Stream.ofNullable(item.sheet()))
                    .filter(sheet -> sheet.sent() && sheet.filledOn().isAfter(today.minusDays(DAYS_NEWLY_SENT)))
                    .toList();
        }
    }

    @GET
    public Page page(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @QueryParam("vanaf") @Nullable String cursor) {
        return page(Visit.of(security).caller(), id, cursor);
    }

    @POST
    @Path("hoeft-niet")
    @Consumes("application/x-www-form-urlencoded")
    public Response putAway(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> {
                    var reason = filled.choice("reason", AttentionReason.class);
                    if (reason != null) {
                        trajectories.putAway(caller, id, reason);
                    }
                    return filled.value("back").equals("today") ? "/vandaag?gedaan=saved" : address(id);
                },
                again -> page(caller, id, null));
    }

    @POST
    @Path("heropenen")
    @Consumes("application/x-www-form-urlencoded")
    public Response reopen(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> {
                    trajectories.reopen(caller, id, filled.version());
                    return address(id);
                },
                again -> page(caller, id, null));
    }

    private static String address(TrajectoryId id) {
        return "/trajecten/" + id + "?gedaan=saved";
    }

    private Page page(Caller caller, TrajectoryId id, @Nullable String cursor) {
        var opened = trajectories.open(caller, id, cursor, SIZE);
        var trajectory = opened.trajectory();
        var lookBacks = trajectory.may(CaseRight.READ_SHEETS) ? lookBacks(caller, id) : List.<LookBack>of();
        var whole = new Whole(
                trajectory,
                opened.agreements(),
                trajectory.may(CaseRight.WRITE) && lookBacks.isEmpty() ? starts(caller, id) : List.of(),
                lookBacks,
                opened.timeline(),
                cursor != null);
        return Page.of(
                trajectory.may(CaseRight.READ) ? "people" : "team",
                view -> TEXTS.in(view).get("trajectory.title"),
                (out, view) -> JtetrajectoryGenerated.render(Html.to(out), null, view, TEXTS.in(view), whole, caller));
    }

    private List<LookBack> lookBacks(Caller caller, TrajectoryId id) {
        return sheets.lookBacks(caller, id).stream()
                .filter(one -> !one.lines().isEmpty())
                .toList();
    }

    private List<SheetsModel.Beginning> starts(Caller caller, TrajectoryId id) {
        return SheetsModel.starts(questionnaires.variants(caller), sheets.list(caller, id));
    }
}
