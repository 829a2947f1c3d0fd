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
import nl.nabij.api.NotFoundException;
import nl.nabij.api.SheetId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.questionnaire.JtefactsGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** When a sheet was filled in, by whom, and whether on paper; and a sheet that was begun by mistake taken back. */
@Component(service = SheetFactsPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/vellen/{sheet}/gegevens")
@Produces("text/html")
public final class SheetFactsPage {

    private final SheetService sheets;

    @Activate
    public SheetFactsPage(@Reference SheetService sheets) {
        this.sheets = sheets;
    }

    @GET
    public Page page(@PathParam("sheet") SheetId id, @Context SecurityContext security) {
        var sheet = sheets.open(Visit.of(security).caller(), id);
        if (!sheet.writable()) {
            throw new NotFoundException();
        }
        return page(sheet, filled(sheet.summary()));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response change(@PathParam("sheet") SheetId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                SheetFactsPage::facts,
                facts -> {
                    sheets.change(caller, id, form.version(), facts);
                    return SheetPage.path(id) + "?gedaan=saved";
                },
                again -> page(sheets.open(caller, id), withPresentVersion(again)));
    }

    @POST
    @Path("terugnemen")
    @Consumes("application/x-www-form-urlencoded")
    public Response annul(@PathParam("sheet") SheetId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var sheet = sheets.open(caller, id);
        return form.answer(
                filled -> {
                    sheets.annul(caller, id, filled.version(), filled.words("reason"));
                    return "/trajecten/" + sheet.trajectory() + "/vellen";
                },
                again -> page(sheet, withPresentVersion(merged(again, sheet.summary()))));
    }

    private static GivenFacts facts(Form form) {
        return new GivenFacts(
                form.day("filledOn"),
                form.choice("filledInBy", FilledInBy.class),
                form.value("fromPaper").equals("true"),
                form.day("completedOn"));
    }

    private static Form filled(SheetSummary sheet) {
        return merged(Form.empty(), sheet).with("version", sheet.version());
    }

    private static Form merged(Form form, SheetSummary sheet) {
        var facts = sheet.facts();
        return form.with("filledOn", facts.filledOn())
                .with("filledInBy", facts.filledInBy())
                .with("fromPaper", facts.fromPaper())
                .with("completedOn", facts.completedOn());
    }

    /** After a conflict what others did is shown, so the next try is a knowing one. */
    private static Form withPresentVersion(Form form) {
        form.current()
                .filter(SheetSummary.class::isInstance)
                .ifPresent(sheet -> form.with("version", ((SheetSummary) sheet).version()));
        return form;
    }

    private static Page page(Sheet sheet, Form form) {
        return Page.of(
                "",
                view -> SheetPage.TEXTS.in(view).get("facts"),
                (out, view) -> JtefactsGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        view,
                        SheetPage.TEXTS.in(view),
                        FormView.of(form, SheetPage.TEXTS, view),
                        sheet,
                        form.current()
                                .filter(SheetSummary.class::isInstance)
                                .map(SheetSummary.class::cast)
                                .orElse(null)));
    }
}
