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

/** Start, wish and now of one start sheet, to take home. */
@Component(service = LookBackPaperPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/vellen/{sheet}/terugkijken")
public final class LookBackPaperPage {

    private final SheetService sheets;
    private final DocumentService documents;
    private final OrganisationService organisation;

    @Activate
    public LookBackPaperPage(
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
        var caller = Visit.of(security).caller();
        var lookBack = sheets.printLookBack(caller, id);
        var t = PaperPdf.words(organisation.get(caller));
        return OnPaper.of(
                "",
                LookBackPaper.title(lookBack, t),
                "/trajecten/" + lookBack.trajectory() + "/terugkijken",
                view -> LookBackPaper.of(lookBack, t),
                SheetPage.path(id) + "/terugkijken/papier.pdf");
    }

    @GET
    @Path("papier.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("sheet") SheetId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var lookBack = sheets.printLookBack(caller, id);
        return PaperPdf.shown(PaperPdf.lookBack(documents, organisation.get(caller), lookBack));
    }
}
