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
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TargetId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.TargetInput;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.report.JtetargetGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** One thing that was agreed, against what was reached. */
@Component(service = TargetPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/verslagen/{key}/afspraken")
@Produces("text/html")
public final class TargetPage {

    private final ReportService reports;

    @Activate
    public TargetPage(@Reference ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Path("nieuw")
    public Page empty(@Context SecurityContext security, @PathParam("key") ReportKey key) {
        reports.draft(Visit.of(security).caller(), key);
        return page(key, null, Form.empty());
    }

    @POST
    @Path("nieuw")
    @Consumes("application/x-www-form-urlencoded")
    public Response add(@Context SecurityContext security, @PathParam("key") ReportKey key, Form form) {
        return form.answer(
                filled -> {
                    reports.addTarget(Visit.of(security).caller(), key, input(filled), filled.request());
                    return report(key);
                },
                again -> page(key, null, again));
    }

    @GET
    @Path("{target}")
    public Page filled(
            @Context SecurityContext security, @PathParam("key") ReportKey key, @PathParam("target") TargetId id) {
        var target = target(security, key, id);
        var form = Form.empty()
                .with("agreed", target.agreed())
                .with("reached", target.reached())
                .with("explanation", target.explanation())
                .with("version", target.version());
        return page(key, target, form);
    }

    @POST
    @Path("{target}")
    @Consumes("application/x-www-form-urlencoded")
    public Response change(
            @Context SecurityContext security,
            @PathParam("key") ReportKey key,
            @PathParam("target") TargetId id,
            Form form) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> {
                    if (filled.chosen("action", "remove")) {
                        reports.removeTarget(caller, key, id, filled.version());
                    } else {
                        reports.changeTarget(caller, key, id, input(filled), filled.version());
                    }
                    return report(key);
                },
                again -> page(key, target(security, key, id), again));
    }

    private static TargetInput input(Form form) {
        return new TargetInput(form.text("agreed"), form.text("reached"), form.text("explanation"));
    }

    private static String report(ReportKey key) {
        return "/verslagen/" + key + "?gedaan=saved#agreed";
    }

    private Target target(SecurityContext security, ReportKey key, TargetId id) {
        return reports.draft(Visit.of(security).caller(), key).targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Page page(ReportKey key, @Nullable Target target, Form form) {
        boolean conflict = form.current().isPresent();
        if (conflict && target != null) {
            form.with("version", target.version());
        }
        return Page.of(
                ReportMenu.PLACE,
                view -> ReportTexts.TEXTS.in(view).get("target.title"),
                (out, view) -> JtetargetGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        ReportTexts.TEXTS.in(view),
                        FormView.of(form, ReportTexts.TEXTS, view),
                        key.toString(),
                        target,
                        conflict));
    }
}
