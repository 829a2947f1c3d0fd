package nl.nabij.web.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.access.Visit;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.report.Section;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.report.JtereleaseGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Asks whether the report may leave as it was looked at; shows what changed since. */
@Component(service = ReleasePage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/verslagen/{key}/vrijgeven")
@Produces("text/html")
public final class ReleasePage {

    private final ReportService reports;

    @Activate
    public ReleasePage(@Reference ReportService reports) {
        this.reports = reports;
    }

    /** @param seen the sections as they were looked at, of {@link #sections} */
    @GET
    public Page ask(
            @Context SecurityContext security,
            @PathParam("key") ReportKey key,
            @QueryParam("gezien") @Nullable String seen) {
        return page(security, key, Form.empty().with("seen", seen));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response release(@Context SecurityContext security, @PathParam("key") ReportKey key, Form form) {
        return form.answer(
                filled -> {
                    reports.release(Visit.of(security).caller(), key, filled.version());
                    return "/verslagen/" + key + "?gedaan=saved";
                },
                again -> page(security, key, again));
    }

    private Page page(SecurityContext security, ReportKey key, Form form) {
        var caller = Visit.of(security).caller();
        // For who writes it, and for no reader.
        reports.draft(caller, key);
        var report = reports.read(caller, key);
        var changed = changed(report, form.value("seen"));
        form.with("version", report.version()).with("seen", sections(report));
        return Page.of(ReportMenu.PLACE, view -> ReportTexts.TEXTS.in(view).get("release.title"), (out, view) -> {
            var text = ReportTexts.TEXTS.in(view);
            JtereleaseGenerated.render(
                    new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                    null,
                    text,
                    FormView.of(form, ReportTexts.TEXTS, view),
                    report,
                    form.value("seen"),
                    changed,
                    new PageMarkup(text, own -> Markup.none()));
        });
    }

    /** What each section says, in a few characters that stand in an address: enough to see which one changed. */
    public static String sections(ReportDocument report) {
        return String.join(
                "-", report.result().sections().stream().map(ReleasePage::print).toList());
    }

    private static List<Section> changed(ReportDocument report, String seen) {
        var known = List.of(seen.split("-"));
        return seen.isEmpty()
                ? List.of()
                : report.result().sections().stream()
                        .filter(section -> !known.contains(print(section)))
                        .toList();
    }

    private static String print(Section section) {
        return Integer.toHexString(section.toString().hashCode());
    }
}
