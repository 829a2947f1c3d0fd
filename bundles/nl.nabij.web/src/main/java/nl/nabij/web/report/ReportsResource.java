package nl.nabij.web.report;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TargetId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.EffortInput;
import nl.nabij.api.report.OwnText;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportDraft;
import nl.nabij.api.report.ReportItem;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.TargetInput;
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

/** Reports to funders: drafts for coordinators, released ones for report readers. Figures are given as far as they may leave. */
@Component(service = ReportsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("reports")
@Needs(Scope.REPORTS_READ)
public final class ReportsResource {

    private final ReportService reports;
    private final DocumentService documents;
    private final Clock clock;

    @Activate
    public ReportsResource(
            @Reference ReportService reports, @Reference DocumentService documents, @Reference Clock clock) {
        this.reports = reports;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param text at most 20,000 characters; "" empties it */
    public record TextInput(@Nullable String text) {}

    /**
     * All reports of one year and its first half, at once.
     *
     * @param year the calendar year; this year unless given
     */
    @GET
    public Slice<ReportItem> list(@Context SecurityContext security, @QueryParam("year") @Nullable Integer year) {
        return reports.list(
                Visit.of(security).caller(), year == null ? LocalDate.now(clock).getYear() : year);
    }

    /**
     * A report as it is now, or as it was released.
     *
     * @param key as the list gives it
     */
    @GET
    @Path("{key}")
    public ReportDocument read(@Context SecurityContext security, @PathParam("key") String key) {
        return reports.read(Visit.of(security).caller(), ReportKey.fromString(key));
    }

    /** The report as a PDF, tagged for screen readers. */
    @GET
    @Path("{key}/pdf")
    @Produces("application/pdf")
    public StreamingOutput pdf(@Context SecurityContext security, @PathParam("key") String key) {
        return ReportFiles.pdf(
                documents, reports.export(Visit.of(security).caller(), ReportKey.fromString(key), "pdf"));
    }

    /** The report as a table for spreadsheets, as those in the report's language expect it: separated by semicolons in Dutch. */
    @GET
    @Path("{key}/csv")
    @Produces("text/csv;charset=utf-8")
    public StreamingOutput csv(@Context SecurityContext security, @PathParam("key") String key) {
        return ReportFiles.csv(reports.export(Visit.of(security).caller(), ReportKey.fromString(key), "csv"));
    }

    /** What the coordinator wrote for a report, with the versions for a change. */
    @GET
    @Path("{key}/draft")
    public ReportDraft draft(@Context SecurityContext security, @PathParam("key") String key) {
        return reports.draft(Visit.of(security).caller(), ReportKey.fromString(key));
    }

    /** The coordinator's text under one question; version 0 while there is none. */
    @GET
    @Path("{key}/texts/{prompt}")
    public OwnText text(
            @Context SecurityContext security, @PathParam("key") String key, @PathParam("prompt") String prompt) {
        return draft(security, key).texts().stream()
                .filter(text -> text.prompt().equals(prompt))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Writes the coordinator's text under one question. */
    @PUT
    @Path("{key}/texts/{prompt}")
    @Needs(Scope.REPORTS_WRITE)
    public OwnText write(
            @Context SecurityContext security,
            @PathParam("key") String key,
            @PathParam("prompt") String prompt,
            @HeaderParam("If-Match") IfMatch seen,
            TextInput input) {
        var text = input.text();
        return reports.write(
                Visit.of(security).caller(),
                ReportKey.fromString(key),
                prompt,
                text == null ? "" : text,
                seen.version());
    }

    /** Adds one thing that the grant decision asks. */
    @POST
    @Path("{key}/targets")
    @Needs(Scope.REPORTS_WRITE)
    public Created<Target> addTarget(
            @Context SecurityContext security,
            @PathParam("key") String key,
            @HeaderParam("Idempotency-Key") UUID request,
            TargetInput input) {
        var made = reports.addTarget(Visit.of(security).caller(), ReportKey.fromString(key), input, request);
        return new Created<>("reports/" + key + "/targets/" + made.id(), made);
    }

    /** One thing that the grant decision asks, and how far it is. */
    @GET
    @Path("{key}/targets/{target}")
    public Target target(
            @Context SecurityContext security, @PathParam("key") String key, @PathParam("target") TargetId id) {
        return draft(security, key).targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Changes what was agreed, how far it is, or why. */
    @PUT
    @Path("{key}/targets/{target}")
    @Needs(Scope.REPORTS_WRITE)
    public Target changeTarget(
            @Context SecurityContext security,
            @PathParam("key") String key,
            @PathParam("target") TargetId id,
            @HeaderParam("If-Match") IfMatch seen,
            TargetInput input) {
        return reports.changeTarget(Visit.of(security).caller(), ReportKey.fromString(key), id, input, seen.version());
    }

    /** Takes it out of the report. */
    @DELETE
    @Path("{key}/targets/{target}")
    @Needs(Scope.REPORTS_WRITE)
    public void removeTarget(
            @Context SecurityContext security,
            @PathParam("key") String key,
            @PathParam("target") TargetId id,
            @HeaderParam("If-Match") IfMatch seen) {
        reports.removeTarget(Visit.of(security).caller(), ReportKey.fromString(key), id, seen.version());
    }

    /** Hours and cost of the period; version 0 while nothing was filled in. */
    @GET
    @Path("{key}/effort")
    public Effort effort(@Context SecurityContext security, @PathParam("key") String key) {
        return draft(security, key).effort();
    }

    /** Sets hours and cost of the period. */
    @PUT
    @Path("{key}/effort")
    @Needs(Scope.REPORTS_WRITE)
    public Effort setEffort(
            @Context SecurityContext security,
            @PathParam("key") String key,
            @HeaderParam("If-Match") IfMatch seen,
            EffortInput input) {
        return reports.setEffort(Visit.of(security).caller(), ReportKey.fromString(key), input, seen.version());
    }

    /**
     * Releases the report that was looked at: from then on it is readable for report readers and changes no more. Doing so
     * again changes nothing.
     */
    @PUT
    @Path("{key}/release")
    @Needs({Scope.REPORTS_READ, Scope.REPORTS_WRITE})
    public ReportDocument release(
            @Context SecurityContext security, @PathParam("key") String key, @HeaderParam("If-Match") IfMatch seen) {
        return reports.release(Visit.of(security).caller(), ReportKey.fromString(key), seen.version());
    }
}
