package nl.nabij.web.report;

import static nl.nabij.api.ui.Tag.tag;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.access.Visit;
import nl.nabij.api.documents.DocumentService;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportDraft;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.Wording;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.report.JtereportGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A report to read, to take away, and to release. */
@Component(service = ReportPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/verslagen/{key}")
@Produces("text/html")
public final class ReportPage {

    private final ReportService reports;
    private final DocumentService documents;

    @Activate
    public ReportPage(@Reference ReportService reports, @Reference DocumentService documents) {
        this.reports = reports;
        this.documents = documents;
    }

    @GET
    public Page page(@Context SecurityContext security, @PathParam("key") ReportKey key) {
        var caller = Visit.of(security).caller();
        var report = reports.read(caller, key);
        boolean writes = report.mayWrite() && report.releasedOn() == null;
        return page(report, writes ? reports.draft(caller, key) : null);
    }

    /** The year's report of the same people, to write instead of a half that came too late. */
    private static String year(ReportDocument report) {
        var key = ReportKey.fromString(report.key());
        return new ReportKey(
                        key.report(), key.team(), ReportPeriod.year(key.period().year()))
                .toString();
    }

    /** @param draft what was typed, for who may change it; else null */
    static Page page(ReportDocument report, @Nullable ReportDraft draft) {
        return Page.of(ReportMenu.PLACE, view -> report.result().title(), (out, view) -> {
            var text = ReportTexts.TEXTS.in(view);
            var markup = new PageMarkup(text, own -> draft == null ? Markup.none() : toWrite(text, report.key(), own));
            JtereportGenerated.render(
                    new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                    null,
                    view,
                    text,
                    report,
                    year(report),
                    draft,
                    markup);
        });
    }

    private static Markup toWrite(Wording text, String key, OwnWords own) {
        var link = Parts.link(
                text.get(own.words().isEmpty() ? "text.write" : "text.change", "question", own.question()),
                "/verslagen/" + key + "/teksten/" + own.prompt());
        return tag("p").attr("class", "no-print").add(link);
    }

    @GET
    @Path("pdf")
    @Produces("application/pdf")
    public Response pdf(@Context SecurityContext security, @PathParam("key") ReportKey key) {
        var report = reports.export(Visit.of(security).caller(), key, "pdf");
        return Response.ok(ReportFiles.pdf(documents, report))
                .header(HttpHeaders.CONTENT_DISPOSITION, ReportFiles.attachment(report.key(), "pdf"))
                .build();
    }

    @GET
    @Path("csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv(@Context SecurityContext security, @PathParam("key") ReportKey key) {
        var report = reports.export(Visit.of(security).caller(), key, "csv");
        return Response.ok(ReportFiles.csv(report))
                .header(HttpHeaders.CONTENT_DISPOSITION, ReportFiles.attachment(report.key(), "csv"))
                .build();
    }
}
