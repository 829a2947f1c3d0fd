package nl.nabij.web.questionnaire;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.questionnaire.JtelookbackGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Start, wish and now beside each other, to look at together. */
@Component(service = LookBackPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/terugkijken")
@Produces("text/html")
public final class LookBackPage {

    private final SheetService sheets;
    private final TrajectoryService trajectories;
    private final QuestionnaireService questionnaires;

    @Activate
    public LookBackPage(
            @Reference SheetService sheets,
            @Reference TrajectoryService trajectories,
            @Reference QuestionnaireService questionnaires) {
        this.sheets = sheets;
        this.trajectories = trajectories;
        this.questionnaires = questionnaires;
    }

    @GET
    public Page page(@PathParam("trajectory") TrajectoryId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var lookBacks = sheets.lookBacks(caller, id);
        var label = trajectories.label(caller, id);
        var variants = questionnaires.variants(caller);
        return Page.of(
                "",
                view -> SheetPage.TEXTS.in(view).get("lookback"),
                (out, view) -> JtelookbackGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        view,
                        SheetPage.TEXTS.in(view),
                        "/trajecten/" + id,
                        label,
                        lookBacks,
                        new VersionNote(variants, SheetPage.TEXTS.in(view))));
    }
}
