package nl.nabij.web.questionnaire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.Caller;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.questionnaire.NewSelfFill;
import nl.nabij.api.questionnaire.SelfFillService;
import nl.nabij.api.ui.Days;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Connection;
import nl.nabij.web.Html;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.questionnaire.JteselflinkGenerated;
import nl.nabij.web.templates.questionnaire.JteselfproblemGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Where an expert makes a link for the client: shown once, as a QR code to hold up and a code to say aloud. */
@Component(service = SelfFillLinksPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/zelf-invullen")
@Produces(MediaType.TEXT_HTML)
public final class SelfFillLinksPage {

    private final SelfFillService links;

    @Activate
    public SelfFillLinksPage(@Reference SelfFillService links) {
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @PathParam("trajectory") TrajectoryId id,
            Form form,
            @Context HttpServletRequest request,
            @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.respond(
                filled -> new NewSelfFill(
                        id,
                        filled.value("variant"),
                        filled.value("form"),
                        filled.id("startSheet", SheetId::fromString),
                        filled.number("moment"),
                        null),
                asked -> Response.ok(made(id, links.make(caller, asked), new Connection(request).origin()))
                        .build(),
                again -> problem(id, again));
    }

    @POST
    @Path("{link}/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(
            @PathParam("trajectory") TrajectoryId id,
            @PathParam("link") SelfFillId link,
            Form form,
            @Context SecurityContext security) {
        Caller caller = Visit.of(security).caller();
        return form.answer(
                filled -> {
                    links.revoke(caller, link);
                    return sheets(id) + "?gedaan=saved";
                },
                again -> problem(id, again));
    }

    private static String sheets(TrajectoryId id) {
        return "/trajecten/" + id + "/vellen";
    }

    private static Page made(TrajectoryId id, SelfFillService.Made made, String origin) {
        var address = origin + "/invullen/" + made.secret();
        return Page.of(
                "",
                view -> SheetPage.TEXTS.in(view).get("self.made"),
                (out, view) -> JteselflinkGenerated.render(
                        Html.to(out),
                        null,
                        SheetPage.TEXTS.in(view),
                        sheets(id),
                        made,
                        address,
                        made.link().endsAt().atZone(Days.ZONE).toLocalDate(),
                        QrImage.of(address, SheetPage.TEXTS.in(view).get("self.qr"))));
    }

    private static Page problem(TrajectoryId id, Form form) {
        return Page.of(
                "",
                view -> SheetPage.TEXTS.in(view).get("self.made"),
                (out, view) -> JteselfproblemGenerated.render(
                        Html.to(out),
                        null,
                        SheetPage.TEXTS.in(view),
                        FormView.of(form, SheetPage.TEXTS, view),
                        sheets(id)));
    }
}
