package nl.nabij.web.questionnaire;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import nl.nabij.api.Scope;
import nl.nabij.api.SheetId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.web.LogInFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Sheets to take along: on paper, empty and filled in, and as tables. */
@Component(service = PaperResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class PaperResource {

    private final QuestionnaireService questionnaires;
    private final SheetService sheets;
    private final DocumentService documents;
    private final OrganisationService organisations;

    @Activate
    public PaperResource(
            @Reference QuestionnaireService questionnaires,
            @Reference SheetService sheets,
            @Reference DocumentService documents,
            @Reference OrganisationService organisations) {
        this.questionnaires = questionnaires;
        this.sheets = sheets;
        this.documents = documents;
        this.organisations = organisations;
    }

    /** A form of an installed questionnaire as the empty paper form, a PDF. */
    @GET
    @Path("questionnaire-variants/{variant}/forms/{form}/pdf")
    @Produces("application/pdf")
    @Needs(Scope.CASES_READ)
    public StreamingOutput empty(
            @Context SecurityContext security, @PathParam("variant") String variant, @PathParam("form") String form) {
        var caller = Visit.of(security).caller();
        var found = InstalledForm.find(questionnaires, caller, variant, form);
        return PaperPdf.empty(documents, organisations.get(caller).name(), found);
    }

    /** A filled-in sheet as the paper form, a PDF; the audit log says that it was printed. */
    @GET
    @Path("sheets/{sheet}/pdf")
    @Produces("application/pdf")
    @Needs(Scope.CASES_READ)
    public StreamingOutput filled(@Context SecurityContext security, @PathParam("sheet") SheetId sheet) {
        var caller = Visit.of(security).caller();
        return PaperPdf.filled(documents, organisations.get(caller).name(), sheets.print(caller, sheet));
    }

    /**
     * The answers of a sheet as an OpenDocument spreadsheet, for the client; without a name, and without what a form asks of the
     * experts' own process.
     */
    @GET
    @Path("sheets/{sheet}/ods")
    @Produces(SheetTable.ODS)
    @Needs(Scope.CASES_READ)
    public StreamingOutput ods(@Context SecurityContext security, @PathParam("sheet") SheetId sheet) {
        var caller = Visit.of(security).caller();
        return SheetTable.ods(documents, organisations.get(caller), sheets.export(caller, sheet));
    }

    /** The same as CSV, separated by semicolons as Dutch spreadsheets expect it. */
    @GET
    @Path("sheets/{sheet}/csv")
    @Produces(SheetTable.CSV)
    @Needs(Scope.CASES_READ)
    public StreamingOutput csv(@Context SecurityContext security, @PathParam("sheet") SheetId sheet) {
        var caller = Visit.of(security).caller();
        return SheetTable.csv(organisations.get(caller), sheets.export(caller, sheet));
    }

    /** Start, wish and now of a start sheet beside each other, a PDF; the audit log says that it was printed. */
    @GET
    @Path("sheets/{sheet}/look-back/pdf")
    @Produces("application/pdf")
    @Needs(Scope.CASES_READ)
    public StreamingOutput lookBack(@Context SecurityContext security, @PathParam("sheet") SheetId sheet) {
        var caller = Visit.of(security).caller();
        return PaperPdf.lookBack(documents, organisations.get(caller), sheets.printLookBack(caller, sheet));
    }
}
