package nl.nabij.web.questionnaire;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.access.Visit;
import nl.nabij.api.documents.Csv;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.VariantFault;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.View;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.questionnaire.JteformsGenerated;
import nl.nabij.web.templates.questionnaire.JtepreviewGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The installed questionnaires: their empty forms to print, and for administrators what cannot be used and why. */
@Component(service = FormsPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/vragenlijsten")
public final class FormsPage {

    static final String PLACE = "questionnaires";

    private final QuestionnaireService questionnaires;
    private final DocumentService documents;
    private final OrganisationService organisation;

    @Activate
    public FormsPage(
            @Reference QuestionnaireService questionnaires,
            @Reference DocumentService documents,
            @Reference OrganisationService organisation) {
        this.questionnaires = questionnaires;
        this.documents = documents;
        this.organisation = organisation;
    }

    private static Caller caller(SecurityContext security) {
        return Visit.of(security).requireRole(Role.EXPERT, Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    @GET
    @Produces("text/html")
    public Page page(@Context SecurityContext security) {
        var caller = caller(security);
        var variants = questionnaires.variants(caller);
        List<VariantFault> faults = caller.is(Role.ADMINISTRATOR) ? questionnaires.faults(caller) : List.of();
        return Page.of(
                PLACE,
                view -> SheetPage.TEXTS.in(view).get("forms"),
                (out, view) -> JteformsGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        view,
                        SheetPage.TEXTS.in(view),
                        variants,
                        faults));
    }

    @GET
    @Path("{variant}/{form}")
    @Produces("text/html")
    public Page empty(
            @PathParam("variant") String variant, @PathParam("form") String form, @Context SecurityContext security) {
        var found = InstalledForm.find(questionnaires, caller(security), variant, form);
        return OnPaper.of(
                PLACE,
                PaperForm.title(found.definition(), found.form()),
                "/vragenlijsten",
                view -> PaperForm.empty(found.definition(), found.form()),
                "/vragenlijsten/" + variant + "/" + form + "/papier.pdf");
    }

    /** How the form will look; what is typed there goes nowhere. */
    @GET
    @Path("{variant}/{form}/voorbeeld")
    @Produces("text/html")
    public Page preview(
            @PathParam("variant") String variant,
            @PathParam("form") String form,
            @QueryParam("als") @DefaultValue("") String shown,
            @Context SecurityContext security) {
        var found = InstalledForm.find(questionnaires, caller(security), variant, form);
        var blank = BlankSheet.of(found.definition(), found.form());
        return Page.of(PLACE, view -> title(found, view), (out, view) -> {
            var t = SheetPage.TEXTS.in(view);
            var filled = SheetForm.blank(nl.nabij.api.ui.Form.empty(), SheetPage.TEXTS, view);
            JtepreviewGenerated.render(
                    new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                    null,
                    t,
                    "/vragenlijsten/" + variant + "/" + form + "/voorbeeld",
                    Preview.Shown.of(shown),
                    new SheetModel(blank, "", filled, t, view),
                    PaperForm.empty(found.definition(), found.form()),
                    Preview.checks(found.form(), t));
        });
    }

    private static String title(InstalledForm found, View view) {
        return SheetPage.TEXTS
                .in(view)
                .get("preview", "form", found.form().title().display());
    }

    /** What can stand on its sheets, for whoever works with the answers. */
    @GET
    @Path("{variant}/codeboek.csv")
    @Produces("text/csv;charset=utf-8")
    public Response codebook(@PathParam("variant") String variant, @Context SecurityContext security) {
        var caller = caller(security);
        var definition = InstalledForm.variant(questionnaires, caller, variant);
        StreamingOutput csv = out -> Codebook.write(definition, Csv.forSpreadsheet(out, caller.locale()));
        return Response.ok(csv)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"codeboek-" + definition.id() + ".csv\"")
                .build();
    }

    @GET
    @Path("{variant}/{form}/papier.pdf")
    @Produces("application/pdf")
    public Response pdf(
            @PathParam("variant") String variant, @PathParam("form") String form, @Context SecurityContext security) {
        var caller = caller(security);
        var found = InstalledForm.find(questionnaires, caller, variant, form);
        return PaperPdf.shown(PaperPdf.empty(documents, organisation.get(caller).name(), found));
    }
}
