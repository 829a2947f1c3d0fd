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
import nl.nabij.web.LogInFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The answers of one sheet as a table, for the client to take along. */
@Component(service = SheetTablePage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/vellen/{sheet}")
public final class SheetTablePage {

    private final SheetService sheets;
    private final DocumentService documents;
    private final OrganisationService organisations;

    @Activate
    public SheetTablePage(
            @Reference SheetService sheets,
            @Reference DocumentService documents,
            @Reference OrganisationService organisations) {
        this.sheets = sheets;
        this.documents = documents;
        this.organisations = organisations;
    }

    @GET
    @Path("antwoorden.ods")
    @Produces(SheetTable.ODS)
    public Response ods(@PathParam("sheet") SheetId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var sheet = sheets.export(caller, id);
        return SheetTable.kept(SheetTable.ods(documents, organisations.get(caller), sheet), "ods");
    }

    @GET
    @Path("antwoorden.csv")
    @Produces(SheetTable.CSV)
    public Response csv(@PathParam("sheet") SheetId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var sheet = sheets.export(caller, id);
        return SheetTable.kept(SheetTable.csv(organisations.get(caller), sheet), "csv");
    }
}
