package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.stream.Stream;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.access.SignInService;
import nl.nabij.api.access.SignInService.Browser;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Connection;
import nl.nabij.web.Cookies;
import nl.nabij.web.Html;
import nl.nabij.web.KeptForms;
import nl.nabij.web.LostForm;
import nl.nabij.web.Open;
import nl.nabij.web.Requests;
import nl.nabij.web.templates.access.JteinloggenGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

@Component(service = SignInPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/inloggen")
@Produces(MediaType.TEXT_HTML)
@Open
public final class SignInPage {

    private final SignInService signIn;

    @Activate
    public SignInPage(@Reference SignInService signIn) {
        this.signIn = signIn;
    }

    @GET
    public Page page(@QueryParam("naar") @Nullable String to, @Context HttpServletRequest request) {
        return page(Form.empty().with("to", Requests.own(to)), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(Form form, @Context HttpServletRequest request, @Context HttpHeaders headers) {
        return form.respond(
                filled -> requireFilled(requireSafe(filled, request)),
                filled -> welcome(filled, request, headers),
                again -> page(again, request));
    }

    private static Form requireSafe(Form form, HttpServletRequest request) {
        if (!new Connection(request).safe()) {
            throw new InvalidInputException(new Fault("", "tls"));
        }
        return form;
    }

    /** Who left something empty did not try to guess. */
    private static Form requireFilled(Form form) {
        var empty = Stream.of("name", "password")
                .filter(field -> form.value(field).isBlank())
                .map(field -> new Fault(field, "required"))
                .toList();
        if (!empty.isEmpty()) {
            throw new InvalidInputException(empty);
        }
        return form;
    }

    private Response welcome(Form form, HttpServletRequest request, HttpHeaders headers) {
        var cookies = headers.getCookies();
        var browser = new Browser(new Connection(request).sender(), Cookies.device(cookies), Cookies.session(cookies));
        var welcome = signIn.signIn(form.value("name"), form.value("password"), browser);
        return onwards(form, welcome)
                .cookie(Cookies.newSession(welcome.session()), Cookies.newDevice(welcome.device()))
                .build();
    }

    /** Back to the form that one lost, but never to somebody else's; else to where one was going. */
    private Response.ResponseBuilder onwards(Form form, SignInService.Welcome welcome) {
        var to = Requests.own(form.value("to"));
        var kept = form.value(LostForm.FIELD);
        boolean own = signIn.session(welcome.session())
                .filter(now -> KeptForms.belongs(kept, now.caller().account(), to))
                .isPresent();
        if (own) {
            return Response.ok(LostFormPage.goOn(to, kept));
        }
        // The own account tells who made the password anew; where somebody else's form was going may be no page.
        return Response.seeOther(URI.create(welcome.afterReset() ? "/account" : kept.isEmpty() ? to : "/"));
    }

    static Page page(Form form, HttpServletRequest request) {
        return page(form, request, null);
    }

    /** @param invited who chose a password just now, or null */
    static Page page(Form form, HttpServletRequest request, @Nullable String invited) {
        boolean safe = new Connection(request).safe();
        return Page.of(
                "",
                view -> TEXTS.in(view).get("sign-in.title"),
                (out, view) -> JteinloggenGenerated.render(
                        Html.to(out), null, TEXTS.in(view), FormView.of(form, TEXTS, view), safe, invited));
    }
}
