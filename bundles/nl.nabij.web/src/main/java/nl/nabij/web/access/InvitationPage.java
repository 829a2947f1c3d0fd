package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.access.OwnAccountService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Connection;
import nl.nabij.web.Html;
import nl.nabij.web.Open;
import nl.nabij.web.templates.access.JteacceptGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Where somebody chooses a password with the code that was handed over. */
@Component(service = InvitationPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/uitnodiging")
@Produces(MediaType.TEXT_HTML)
@Open
public final class InvitationPage {

    private final OwnAccountService own;

    @Activate
    public InvitationPage(@Reference OwnAccountService own) {
        this.own = own;
    }

    @GET
    public Page page(@Context HttpServletRequest request) {
        return page(Form.empty(), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(Form form, @Context HttpServletRequest request) {
        return form.respond(
                filled -> requireSafe(filled, request),
                filled -> signIn(filled, request),
                again -> page(again, request));
    }

    private static Form requireSafe(Form form, HttpServletRequest request) {
        if (!new Connection(request).safe()) {
            throw new InvalidInputException(new Fault("", "tls"));
        }
        return form;
    }

    /** To sign in at once; the name stands in no address, so the page is given here. */
    private Response signIn(Form form, HttpServletRequest request) {
        var name = own.accept(form.value("code"), form.value("password"));
        var signIn = Form.empty().with("to", "/").with("name", name);
        return Response.ok(SignInPage.page(signIn, request, name)).build();
    }

    private static Page page(Form form, HttpServletRequest request) {
        boolean safe = new Connection(request).safe();
        return Page.of(
                "",
                view -> TEXTS.in(view).get("accept.title"),
                (out, view) -> JteacceptGenerated.render(
                        Html.to(out), null, TEXTS.in(view), FormView.of(form, TEXTS, view), safe));
    }
}
