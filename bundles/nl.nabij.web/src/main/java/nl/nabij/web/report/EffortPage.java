package nl.nabij.web.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.access.Visit;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.EffortInput;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.report.JteeffortGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Hours and cost of the period, each in one total. */
@Component(service = EffortPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/verslagen/{key}/uren")
@Produces("text/html")
public final class EffortPage {

    /** As people write amounts: 1.250,50 or 1250,50 or 1250. A single dot before three digits separates thousands. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,3}(?:[. ]\\d{3})+|\\d{1,12})(?:[,.](\\d{1,4}))?");

    private final ReportService reports;

    @Activate
    public EffortPage(@Reference ReportService reports) {
        this.reports = reports;
    }

    @GET
    public Page page(@Context SecurityContext security, @PathParam("key") ReportKey key) {
        var effort = effort(security, key);
        var form = Form.empty()
                .with("hours", text(effort.hours()))
                .with("cost", text(effort.cost()))
                .with("version", effort.version());
        return page(key, effort, form);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response save(@Context SecurityContext security, @PathParam("key") ReportKey key, Form form) {
        return form.answer(
                EffortPage::input,
                input -> {
                    reports.setEffort(Visit.of(security).caller(), key, input, form.version());
                    return "/verslagen/" + key + "?gedaan=saved#effort";
                },
                again -> page(key, effort(security, key), again));
    }

    private Effort effort(SecurityContext security, ReportKey key) {
        return reports.draft(Visit.of(security).caller(), key).effort();
    }

    private static EffortInput input(Form form) {
        var faults = new ArrayList<Fault>();
        var input = new EffortInput(amount(form, "hours", faults), amount(form, "cost", faults));
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return input;
    }

    private static @Nullable BigDecimal amount(Form form, String field, List<Fault> faults) {
        var typed = form.text(field);
        if (typed == null) {
            return null;
        }
        var amount = AMOUNT.matcher(typed.replace("€", "").strip());
        if (!amount.matches()) {
            faults.add(new Fault(field, "amount"));
            return null;
        }
        var decimals = amount.group(2);
        var whole = amount.group(1).replaceAll("[. ]", "");
        return new BigDecimal(decimals == null ? whole : whole + "." + decimals);
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString().replace('.', ',');
    }

    private static Page page(ReportKey key, Effort effort, Form form) {
        boolean conflict = form.current().isPresent();
        if (conflict) {
            form.with("version", effort.version());
        }
        var hours = text(effort.hours());
        var cost = text(effort.cost());
        return Page.of(
                ReportMenu.PLACE,
                view -> ReportTexts.TEXTS.in(view).get("effort.title"),
                (out, view) -> JteeffortGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        ReportTexts.TEXTS.in(view),
                        FormView.of(form, ReportTexts.TEXTS, view),
                        key.toString(),
                        hours == null ? "" : hours,
                        cost == null ? "" : cost,
                        conflict));
    }
}
