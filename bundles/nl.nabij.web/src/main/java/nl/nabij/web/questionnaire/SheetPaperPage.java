package nl.nabij.web.questionnaire;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.SheetId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A filled-in sheet as the paper form. */
@Component(service = SheetPaperPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/vellen/{sheet}")
public final class SheetPaperPage {

    private final SheetService sheets;
    private final DocumentService documents;
    private final OrganisationService organisation;

    @Activate
    public SheetPaperPage(
            @Reference SheetService sheets,
            @Reference DocumentService documents,
            @Reference OrganisationService organisation) {
        this.sheets = sheets;
        this.documents = documents;
        this.organisation = organisation;
    }

    @GET
    @Path("papier")
    @Produces("text/html")
    public Page page(@PathParam("sheet") SheetId id, @Context SecurityContext security) {
        var sheet = sheets.print(Visit.of(security).caller(), id);
        return OnPaper.of(
                "",
                PaperForm.title(sheet.definition(), sheet.form()),
                SheetPage.path(id),
                view -> PaperForm.filled(
                        sheet, view.days().full(sheet.summary().facts().filledOn())),
                SheetPage.path(id) + "/papier.pdf");
    }

    @GET
    @Path("papier.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("sheet") SheetId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var sheet = sheets.print(caller, id);
        return PaperPdf.shown(
                PaperPdf.filled(documents, organisation.get(caller).name(), sheet));
    }
}
