package nl.nabij.web.questionnaire;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
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
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.SelfFillService;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.questionnaire.JtesheetsGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The sheets of a trajectory: what was filled in, when to look back, and a new one to begin. */
@Component(service = TrajectorySheetsPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/vellen")
@Produces("text/html")
public final class TrajectorySheetsPage {

    private final SheetService sheets;
    private final QuestionnaireService questionnaires;
    private final TrajectoryService trajectories;
    private final SelfFillService links;

    @Activate
    public TrajectorySheetsPage(
            @Reference SheetService sheets,
            @Reference QuestionnaireService questionnaires,
            @Reference TrajectoryService trajectories,
            @Reference SelfFillService links) {
        this.sheets = sheets;
        this.questionnaires = questionnaires;
        this.trajectories = trajectories;
        this.links = links;
    }

    @GET
    public Page page(@PathParam("trajectory") TrajectoryId id, @Context SecurityContext security) {
        return page(Visit.of(security).caller(), id, Form.empty());
    }

    /** Begins a sheet; one that is typed in from paper first asks for the date of the paper. */
    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response begin(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> newSheet(id, filled),
                sheet -> SheetPage.path(sheets.begin(caller, sheet).id())
                        + (Boolean.TRUE.equals(sheet.facts().fromPaper()) ? "/gegevens" : ""),
                again -> page(caller, id, again));
    }

    private static NewSheet newSheet(TrajectoryId trajectory, Form form) {
        return new NewSheet(
                form.request().toString(),
                trajectory,
                form.value("variant"),
                form.value("form"),
                form.id("startSheet", SheetId::fromString),
                form.number("moment"),
                new GivenFacts(null, null, form.value("paper").equals("true"), null));
    }

    /** "Terugkijken": straight to the sheet of the look-back that is asked first, begun now when it is not there yet. */
    @POST
    @Path("terugkijken")
    @Consumes("application/x-www-form-urlencoded")
    public Response lookBack(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(filled -> lookBack(caller, id, filled), again -> page(caller, id, again));
    }

    private String lookBack(Caller caller, TrajectoryId id, Form form) {
        var model = model(caller, id);
        var asked = model.asked().orElse(null);
        if (asked != null && asked.sheet() != null) {
            return SheetPage.path(asked.sheet());
        }
        if (asked == null || !model.isInstalled(asked)) {
            return "/trajecten/" + id + "/vellen";
        }
        var sheet = new NewSheet(
                form.request().toString(),
                id,
                model.variant(asked),
                asked.form(),
                asked.start(),
                asked.months(),
                new GivenFacts(null, null, false, null));
        return SheetPage.path(sheets.begin(caller, sheet).id());
    }

    /** "Hoeft niet." */
    @POST
    @Path("hoeft-niet")
    @Consumes("application/x-www-form-urlencoded")
    public Response putAway(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> {
                    trajectories.putAway(caller, id, AttentionReason.FOLLOW_UP);
                    return "/trajecten/" + id + "/vellen";
                },
                again -> page(caller, id, again));
    }

    private Page page(Caller caller, TrajectoryId id, Form form) {
        var model = model(caller, id);
        return Page.of(
                "",
                view -> SheetPage.TEXTS.in(view).get("sheets"),
                (out, view) -> JtesheetsGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        view,
                        SheetPage.TEXTS.in(view),
                        FormView.of(form, SheetPage.TEXTS, view),
                        model));
    }

    private SheetsModel model(Caller caller, TrajectoryId id) {
        return new SheetsModel(
                trajectories.get(caller, id),
                sheets.list(caller, id),
                sheets.followUps(caller, id),
                questionnaires.variants(caller),
                links.list(caller, id));
    }
}
