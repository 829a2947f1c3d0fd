package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.organisation.FirstStart;
import nl.nabij.api.organisation.FirstStartService;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.BeforeFirstStart;
import nl.nabij.web.Connection;
import nl.nabij.web.Html;
import nl.nabij.web.Open;
import nl.nabij.web.Requests;
import nl.nabij.web.templates.access.JteeersteStartGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

@Component(service = FirstStartPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/eerste-start")
@Produces(MediaType.TEXT_HTML)
@Open
@BeforeFirstStart
public final class FirstStartPage {

    private static final Words KLANT = new Words("klant", "klanten");

    private final FirstStartService firstStart;

    @Activate
    public FirstStartPage(@Reference FirstStartService firstStart) {
        this.firstStart = firstStart;
    }

    @GET
    public Response page(@Context HttpServletRequest request, @Context HttpHeaders headers) {
        if (!firstStart.needed()) {
            return Response.seeOther(URI.create("/")).build();
        }
        var texts = TEXTS.in(Requests.locale(null, headers), KLANT);
        var form = Form.empty()
                .with("client", KLANT.client())
                .with("clients", KLANT.clients())
                .with("informationText", texts.get("information.default"));
        return Response.ok(page(form, request)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(Form form, @Context HttpServletRequest request) {
        return form.answer(filled -> read(filled, request), this::start, again -> page(again, request));
    }

    private String start(Form form) {
        firstStart.start(form.value("code"), firstStart(form));
        return "/inloggen?gedaan=started";
    }

    private static Form read(Form form, HttpServletRequest request) {
        if (!new Connection(request).safe()) {
            throw new InvalidInputException(new Fault("", "tls"));
        }
        firstStart(form);
        return form;
    }

    private static FirstStart firstStart(Form form) {
        return new FirstStart(
                form.value("name"),
                form.value("region"),
                new Words(form.value("client"), form.value("clients")),
                form.value("informationText"),
                form.value("team"),
                form.value("neighbourhoods").lines().toList(),
                form.value("administrator"),
                form.value("signInName"),
                form.value("password"),
                form.day("confidentialityOn"));
    }

    private static Page page(Form form, HttpServletRequest request) {
        boolean safe = new Connection(request).safe();
        return Page.of(
                "",
                view -> TEXTS.in(view).get("first-start.title"),
                (out, view) -> JteeersteStartGenerated.render(
                        Html.to(out), null, TEXTS.in(view), FormView.of(form, TEXTS, view), safe));
    }
}
