package nl.nabij.web.questionnaire;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Scope;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.Saved;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.rest.Created;
import nl.nabij.api.rest.IfMatch;
import nl.nabij.web.LogInFilter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The sheets that client and expert fill in, and looking back on them. Nothing on a sheet is compulsory. */
@Component(service = SheetsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class SheetsResource {

    private static final GivenFacts NOT_SAID = new GivenFacts(null, null, null, null);

    private final SheetService sheets;

    @Activate
    public SheetsResource(@Reference SheetService sheets) {
        this.sheets = sheets;
    }

    /**
     * A sheet to begin.
     *
     * @param variant the id of an installed questionnaire
     * @param form the id of one of its forms
     * @param startSheet for a form that looks back: the sheet that it looks back on
     * @param moment for a form that looks back: after how many months
     * @param cells what is filled in already, by the id of its cell; all of it is kept or nothing
     */
    public record SheetToBegin(
            @Nullable String variant,
            @Nullable String form,
            @Nullable SheetId startSheet,
            @Nullable Integer moment,
            @Nullable GivenFacts facts,
            @Nullable Map<String, String> cells) {}

    /** Why a sheet is taken back. */
    public record Annulment(@Nullable String reason) {}

    /** Lists the sheets of a trajectory, newest first, without their answers. */
    @GET
    @Path("trajectories/{trajectory}/sheets")
    @Needs(Scope.CASES_READ)
    public List<SheetSummary> list(
            @Context SecurityContext security, @PathParam("trajectory") TrajectoryId trajectory) {
        return sheets.list(Visit.of(security).caller(), trajectory);
    }

    /** Begins a sheet, empty or filled in. Nothing is copied into one that looks back. */
    @POST
    @Path("trajectories/{trajectory}/sheets")
    @Needs(Scope.CASES_WRITE)
    public Created<SheetSummary> begin(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId trajectory,
            @HeaderParam("Idempotency-Key") UUID request,
            SheetToBegin sheet) {
        var begun = sheets.begin(
                Visit.of(security).caller(),
                new NewSheet(
                        request.toString(),
                        trajectory,
                        Objects.requireNonNullElse(sheet.variant(), ""),
                        Objects.requireNonNullElse(sheet.form(), ""),
                        sheet.startSheet(),
                        sheet.moment(),
                        Objects.requireNonNullElse(sheet.facts(), NOT_SAID)),
                Objects.requireNonNullElse(sheet.cells(), Map.of()));
        return new Created<>("sheets/" + begun.id(), begun);
    }

    /** Reads a sheet with its answers, its definition and the sheet that it looks back on. */
    @GET
    @Path("sheets/{sheet}")
    @Needs(Scope.CASES_READ)
    public Sheet open(@Context SecurityContext security, @PathParam("sheet") SheetId sheet) {
        return sheets.open(Visit.of(security).caller(), sheet);
    }

    /**
     * Writes one cell. When somebody else changed that same cell meanwhile nothing is overwritten: the answer is 412, and
     * "current" holds both texts.
     */
    @PATCH
    @Path("sheets/{sheet}/cells")
    @Needs(Scope.CASES_WRITE)
    public Saved save(@Context SecurityContext security, @PathParam("sheet") SheetId sheet, CellChange change) {
        var saved = sheets.save(Visit.of(security).caller(), sheet, List.of(change));
        if (!saved.conflicts().isEmpty()) {
            throw new ConflictException(saved.conflicts().get(0));
        }
        return saved;
    }

    /** Changes when a sheet was filled in, by whom, and whether on paper. */
    @PUT
    @Path("sheets/{sheet}/facts")
    @Needs(Scope.CASES_WRITE)
    public SheetSummary change(
            @Context SecurityContext security,
            @PathParam("sheet") SheetId sheet,
            @HeaderParam("If-Match") IfMatch seen,
            GivenFacts facts) {
        return sheets.change(Visit.of(security).caller(), sheet, seen.version(), facts);
    }

    /** Takes a sheet back: it counts no more and shows no more. */
    @PUT
    @Path("sheets/{sheet}/annulment")
    @Needs(Scope.CASES_WRITE)
    public void annul(
            @Context SecurityContext security,
            @PathParam("sheet") SheetId sheet,
            @HeaderParam("If-Match") IfMatch seen,
            Annulment annulment) {
        var reason = Objects.requireNonNullElse(annulment.reason(), "");
        sheets.annul(Visit.of(security).caller(), sheet, seen.version(), reason);
    }

    /** Lists when to look back on the start sheets of a trajectory. */
    @GET
    @Path("trajectories/{trajectory}/follow-ups")
    @Needs(Scope.CASES_READ)
    public List<FollowUp> followUps(
            @Context SecurityContext security, @PathParam("trajectory") TrajectoryId trajectory) {
        return sheets.followUps(Visit.of(security).caller(), trajectory);
    }

    /** Puts start, wish and now beside each other. */
    @GET
    @Path("trajectories/{trajectory}/look-backs")
    @Needs(Scope.CASES_READ)
    public List<LookBack> lookBacks(
            @Context SecurityContext security, @PathParam("trajectory") TrajectoryId trajectory) {
        return sheets.lookBacks(Visit.of(security).caller(), trajectory);
    }
}
