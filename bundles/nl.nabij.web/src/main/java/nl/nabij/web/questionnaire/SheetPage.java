package nl.nabij.web.questionnaire;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.SheetId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.WholeSheet;
import nl.nabij.web.templates.questionnaire.JtesheetGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** One sheet: to fill in, on a phone or as the table of the paper form; to read for who may not write. */
@Component(service = SheetPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/vellen/{sheet}")
@Produces("text/html")
public final class SheetPage {

    static final Texts TEXTS = Texts.of(SheetPage.class);

    private final SheetService sheets;
    private final TrajectoryService trajectories;
    private final QuestionnaireService questionnaires;

    @Activate
    public SheetPage(
            @Reference SheetService sheets,
            @Reference TrajectoryService trajectories,
            @Reference QuestionnaireService questionnaires) {
        this.sheets = sheets;
        this.trajectories = trajectories;
        this.questionnaires = questionnaires;
    }

    static String path(SheetId sheet) {
        return "/vellen/" + sheet;
    }

    @GET
    public Page page(@PathParam("sheet") SheetId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var sheet = sheets.open(caller, id);
        return page(
                caller, new OpenSheet(sheet, trajectories.label(caller, sheet.trajectory())), SheetForm.filled(sheet));
    }

    /** Everything that was changed, at once; with "Klaar" the look-back is done. */
    @POST
    @Consumes("application/x-www-form-urlencoded")
    @WholeSheet
    public Response save(@PathParam("sheet") SheetId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var sheet = sheets.open(caller, id);
        return form.answer(
                typed -> {
                    var saved = sheets.save(caller, id, SheetForm.changes(sheet, typed));
                    if (!saved.conflicts().isEmpty()) {
                        throw new ConflictException(saved);
                    }
                    if (typed.value("completedOn").isEmpty()) {
                        return path(id) + "?gedaan=saved";
                    }
                    sheets.change(
                            caller,
                            id,
                            saved.version(),
                            completed(sheet.summary().facts(), typed));
                    return "/trajecten/" + sheet.trajectory() + "/terugkijken?gedaan=saved";
                },
                again -> page(caller, new OpenSheet(sheet, trajectories.label(caller, sheet.trajectory())), again));
    }

    private static GivenFacts completed(SheetFacts facts, Form form) {
        return new GivenFacts(facts.filledOn(), facts.filledInBy(), facts.fromPaper(), form.day("completedOn"));
    }

    /** While typing: one cell, with the text that it started from. */
    @PATCH
    @Consumes("application/x-www-form-urlencoded")
    public Response saveCell(@PathParam("sheet") SheetId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var change = new CellChange(form.value("field"), form.value("base"), form.value("value"));
        return CellAnswer.of(() -> sheets.save(caller, id, List.of(change)), caller.locale());
    }

    private record OpenSheet(nl.nabij.api.questionnaire.Sheet sheet, String label) {}

    private Page page(Caller caller, OpenSheet open, Form form) {
        var variants = questionnaires.variants(caller);
        return Page.of("", open.sheet().form().title().display(), (out, view) -> {
            var t = TEXTS.in(view);
            var model =
                    new SheetModel(open.sheet(), open.label(), SheetForm.of(open.sheet(), form, TEXTS, view), t, view);
            JtesheetGenerated.render(
                    new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                    null,
                    view,
                    t,
                    model,
                    new VersionNote(variants, t).of(open.sheet().summary()));
        });
    }
}
