package nl.nabij.fhir;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.rest.Created;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Questionnaires and sheets for other programs: HL7 FHIR R4. */
@Component(service = ExchangeResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("")
public final class ExchangeResource {

    private static final String FHIR = "application/fhir+json";

    private final QuestionnaireService questionnaires;
    private final SheetService sheets;
    private final Clock clock;

    @Activate
    public ExchangeResource(
            @Reference QuestionnaireService questionnaires, @Reference SheetService sheets, @Reference Clock clock) {
        this.questionnaires = questionnaires;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * The start of a variant.
     *
     * @param definition as docs/questionnaire.schema.json describes it; nothing is installed
     * @param lost what could not be carried over
     */
    public record DefinitionDraft(Map<String, Object> definition, List<String> lost) {}

    /** Gives the forms of an installed questionnaire as a Bundle of FHIR Questionnaires. */
    @GET
    @Path("questionnaire-variants/{variant}/fhir")
    @Produces(FHIR)
    @Needs(Scope.CASES_READ)
    public byte[] variant(@Context SecurityContext security, @PathParam("variant") String variant) {
        return Json.bytes(QuestionnaireWriter.bundle(installed(security, variant)));
    }

    /** Gives a sheet as a FHIR QuestionnaireResponse, without the name of the client. */
    @GET
    @Path("sheets/{sheet}/fhir")
    @Produces(FHIR)
    @Needs(Scope.CASES_READ)
    public byte[] sheet(@Context SecurityContext security, @PathParam("sheet") SheetId sheet) {
        return Json.bytes(ResponseWriter.response(sheets.export(caller(security), sheet)));
    }

    /**
     * Begins a sheet with the answers of a FHIR QuestionnaireResponse, in the version that it answers: the installed one, or
     * one that sheets here keep. Faults stand under the linkId of the item. What another trajectory is the subject of is
     * refused.
     */
    @POST
    @Path("trajectories/{trajectory}/sheets/fhir")
    @Consumes({FHIR, "application/json"})
    @Needs(Scope.CASES_WRITE)
    public Created<SheetSummary> begin(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId trajectory,
            @HeaderParam("Idempotency-Key") UUID request,
            InputStream response)
            throws IOException {
        var caller = caller(security);
        var received = Received.parse(response);
        var answers = ResponseReader.read(received, readable(caller, trajectory, received), clock);
        aboutSame(trajectory, received);
        received.faults().addAll(sheets.faults(answers.form(), answers.cells()));
        received.check();
        var begun = sheets.begin(caller, sheet(request, trajectory, answers), answers.cells());
        return new Created<>("sheets/" + begun.id(), begun);
    }

    /** Nobody's answers get into the record of somebody else. Other systems call their subjects as they like. */
    private static void aboutSame(TrajectoryId trajectory, Received response) {
        var subject = response.child("subject").child("identifier");
        if (Urn.TRAJECTORY.equals(subject.text("system"))
                && !trajectory.toString().equals(subject.text("value"))) {
            response.faultOf("subject", "other-subject");
        }
    }

    /** What looks back is answered in the version that its start sheet began with; else in the one that it says. */
    private List<Definition> readable(Caller caller, TrajectoryId trajectory, Received response) {
        var start = response.extended(Urn.START_SHEET, "valueString");
        if (start != null) {
            for (var sheet : sheets.list(caller, trajectory)) {
                if (sheet.id().toString().equals(start)) {
                    return List.of(sheets.open(caller, sheet.id()).definition());
                }
            }
        }
        var known = new ArrayList<>(questionnaires.variants(caller));
        Urn.answered(response.text("questionnaire"))
                .flatMap(answered -> sheets.definition(caller, answered.variant(), answered.version()))
                .ifPresent(known::add);
        return known;
    }

    private static NewSheet sheet(UUID request, TrajectoryId trajectory, ResponseReader.Answers answers) {
        return new NewSheet(
                request.toString(),
                trajectory,
                answers.definition().id(),
                answers.form().id(),
                answers.startSheet(),
                answers.moment(),
                answers.facts(),
                answers.definition().version());
    }

    /**
     * Makes a definition of a FHIR Questionnaire, or of a Bundle of them, to begin a variant with. Nothing is installed or
     * kept. For administrators.
     */
    @POST
    @Path("questionnaire-definitions/fhir")
    @Consumes({FHIR, "application/json"})
    @Needs(Scope.ADMINISTRATION)
    public DefinitionDraft definition(@Context SecurityContext security, InputStream questionnaire) throws IOException {
        Visit.of(security).requireRole(Role.ADMINISTRATOR);
        var imported = DefinitionImport.read(Received.parse(questionnaire));
        return new DefinitionDraft(DefinitionJson.of(imported.definition()), imported.lost());
    }

    private Definition installed(SecurityContext security, String variant) {
        return questionnaires.variants(caller(security)).stream()
                .filter(definition -> definition.id().equals(variant))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Caller caller(SecurityContext security) {
        return Visit.of(security).caller();
    }
}
