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
import nl.nabij.api.access.Visit;
import nl.nabij.api.report.OwnText;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.report.JtetextGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The coordinator's text under one question. */
@Component(service = ReportTextPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/verslagen/{key}/teksten/{prompt}")
@Produces("text/html")
public final class ReportTextPage {

    private final ReportService reports;

    @Activate
    public ReportTextPage(@Reference ReportService reports) {
        this.reports = reports;
    }

    @GET
    public Page page(
            @Context SecurityContext security, @PathParam("key") ReportKey key, @PathParam("prompt") String prompt) {
        var text = text(security, key, prompt);
        return page(key, text, Form.empty().with("text", text.text()).with("version", text.version()));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response save(
            @Context SecurityContext security,
            @PathParam("key") ReportKey key,
            @PathParam("prompt") String prompt,
            Form form) {
        return form.answer(
                filled -> {
                    reports.write(Visit.of(security).caller(), key, prompt, filled.words("text"), filled.version());
                    return "/verslagen/" + key + "?gedaan=saved#own-" + prompt;
                },
                again -> page(key, text(security, key, prompt), again));
    }

    private OwnText text(SecurityContext security, ReportKey key, String prompt) {
        return reports.draft(Visit.of(security).caller(), key).texts().stream()
                .filter(text -> text.prompt().equals(prompt))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** After a conflict the other's text stands above the own one, and saving again replaces it knowingly. */
    static Page page(ReportKey key, OwnText text, Form form) {
        boolean conflict = form.current().isPresent();
        if (conflict) {
            form.with("version", text.version());
        }
        return Page.of(
                ReportMenu.PLACE,
                view -> ReportTexts.TEXTS.in(view).get("text.title"),
                (out, view) -> JtetextGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        ReportTexts.TEXTS.in(view),
                        FormView.of(form, ReportTexts.TEXTS, view),
                        key.toString(),
                        text,
                        conflict));
    }
}
