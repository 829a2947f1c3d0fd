package nl.nabij.web.questionnaire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.questionnaire.SelfFillService;
import nl.nabij.api.questionnaire.SelfFillService.Holder;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Connection;
import nl.nabij.web.FormBody;
import nl.nabij.web.FormReader;
import nl.nabij.web.Html;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.Open;
import nl.nabij.web.templates.questionnaire.JteselfcodeGenerated;
import nl.nabij.web.templates.questionnaire.JteselffillGenerated;
import nl.nabij.web.templates.questionnaire.JteselfsentGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/**
 * Where a client fills in a sheet alone. The title says nothing, nothing of the record is shown, and what was sent is not shown
 * again. The code goes along with every step, so there is no session that somebody else could find open.
 */
@Component(service = SelfFillPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/invullen/{secret}")
@Produces(MediaType.TEXT_HTML)
@Open
public final class SelfFillPage {

    private static final String CODE = "code";

    private final SelfFillService links;

    @Activate
    public SelfFillPage(@Reference SelfFillService links) {
        this.links = links;
    }

    @GET
    public Response page(@PathParam("secret") String secret, @Context HttpServletRequest request) {
        var holder = new Holder(secret, "", new Connection(request).sender());
        try {
            return links.waits(holder) ? Response.ok(code(Form.empty())).build() : gone();
        } catch (InvalidInputException guessed) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .entity(said("fault.self-fill-sender"))
                    .build();
        }
    }

    /** Read here, so that who has no link does not get a whole sheet read. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("secret") String secret, InputStream body, @Context HttpServletRequest request)
            throws IOException {
        var connection = new Connection(request);
        if (!links.known(new Holder(secret, "", connection.sender()))) {
            return gone();
        }
        var form = FormReader.read(request, body, FormBody.Bounds.SHEET);
        if (!connection.safe()) {
            return form.respond(
                    filled -> {
                        throw new InvalidInputException(new Fault("", "tls"));
                    },
                    none -> gone(),
                    SelfFillPage::code);
        }
        var holder = new Holder(secret, form.value(CODE), connection.sender());
        return form.value("step").equals("send") ? send(holder, form) : open(holder, form);
    }

    private Response open(Holder holder, Form form) {
        return form.respond(
                filled -> links.open(holder),
                opened -> {
                    if (opened.isPresent()) {
                        return Response.ok(fill(opened.get(), Form.empty().with(CODE, form.value(CODE))))
                                .build();
                    }
                    if (!links.waits(holder)) {
                        return gone();
                    }
                    throw new InvalidInputException(new Fault(CODE, "wrong-code"));
                },
                SelfFillPage::code);
    }

    private Response send(Holder holder, Form form) {
        var request = form.request();
        var opened = links.open(holder, request).orElse(null);
        return opened == null
                ? gone()
                : form.respond(
                        filled -> cells(opened.form(), filled),
                        cells -> links.send(holder, request, cells) ? sent() : gone(),
                        again -> fill(opened, again));
    }

    private static Map<String, String> cells(nl.nabij.api.questionnaire.Form asked, Form filled) {
        var cells = new HashMap<String, String>();
        asked.cells().forEach(cell -> {
            if (!filled.value(cell.id()).isBlank()) {
                cells.put(cell.id(), filled.value(cell.id()));
            }
        });
        return cells;
    }

    private static Page code(Form form) {
        return Page.of(
                "",
                view -> SheetPage.TEXTS.in(view).get("self.title"),
                (out, view) -> JteselfcodeGenerated.render(
                        Html.to(out), null, SheetPage.TEXTS.in(view), FormView.of(form, SheetPage.TEXTS, view)));
    }

    private static Page fill(SelfFillService.Opened opened, Form form) {
        return Page.of("", view -> SheetPage.TEXTS.in(view).get("self.title"), (out, view) -> {
            var t = SheetPage.TEXTS.in(view);
            var model = new SheetModel(
                    BlankSheet.of(opened.definition(), opened.form()),
                    "",
                    SheetForm.blank(form, SheetPage.TEXTS, view),
                    t,
                    view);
            JteselffillGenerated.render(Html.to(out), null, t, form.value(CODE), model);
        });
    }

    private static Response sent() {
        return Response.ok(said("self.sent")).build();
    }

    /** Unknown, used, ended, taken back: all the same. */
    private static Response gone() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(said("self.gone"))
                .build();
    }

    private static Page said(String text) {
        return Page.of(
                "",
                view -> SheetPage.TEXTS.in(view).get("self.title"),
                (out, view) -> JteselfsentGenerated.render(Html.to(out), null, SheetPage.TEXTS.in(view), text));
    }
}
