package nl.nabij.web.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nabij.api.Role;
import nl.nabij.api.access.Visit;
import nl.nabij.api.report.ReportItem;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.report.StoppedReport;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.report.JtelistGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The reports of a year, by team. */
@Component(service = ReportsPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/verslagen")
@Produces("text/html")
public final class ReportsPage {

    /** @param byScope the reports of the year by the name of the team */
    public record Model(
            int year, int newest, boolean writes, Map<String, List<ReportItem>> byScope, List<StoppedReport> stopped) {}

    private final ReportService reports;
    private final Clock clock;

    @Activate
    public ReportsPage(@Reference ReportService reports, @Reference Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    public Page page(@Context SecurityContext security, @QueryParam("jaar") @Nullable Integer asked) {
        var caller = Visit.of(security).caller();
        int newest = LocalDate.now(clock).getYear();
        int year = asked == null || asked > newest || asked < 2000 ? newest : asked;
        var items = reports.list(caller, year).items();
        if (asked == null && items.isEmpty()) {
            // A year is accounted for when it is over, so who only reads would begin on an empty page.
            items = reports.list(caller, newest - 1).items();
            year = items.isEmpty() ? newest : newest - 1;
        }
        var byScope = items.stream()
                .collect(Collectors.groupingBy(ReportItem::scope, LinkedHashMap::new, Collectors.toList()));
        var model = new Model(year, newest, caller.is(Role.COORDINATOR), byScope, reports.stopped(caller));
        return Page.of(
                ReportMenu.PLACE,
                view -> ReportTexts.TEXTS.in(view).get("list.title"),
                (out, view) -> JtelistGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        view,
                        ReportTexts.TEXTS.in(view),
                        model));
    }
}
