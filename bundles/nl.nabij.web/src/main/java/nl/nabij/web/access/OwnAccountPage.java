package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.Caller;
import nl.nabij.api.access.OwnAccountService;
import nl.nabij.api.access.SignInService;
import nl.nabij.api.access.SignInService.Browser;
import nl.nabij.api.access.Visit;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Cookies;
import nl.nabij.web.Html;
import nl.nabij.web.templates.access.JteownGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What everybody does with the own account. */
@Component(service = OwnAccountPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public final class OwnAccountPage {

    private final OwnAccountService own;
    private final SignInService signIn;

    @Activate
    public OwnAccountPage(@Reference OwnAccountService own, @Reference SignInService signIn) {
        this.own = own;
        this.signIn = signIn;
    }

    @GET
    public Page account(@Context SecurityContext security) {
        return page(Form.empty(), Visit.of(security).caller());
    }

    @POST
    @Path("/wachtwoord")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(Form form, @Context SecurityContext security, @Context HttpHeaders headers) {
        var caller = Visit.of(security).caller();
        var cookies = headers.getCookies();
        var here = new Browser("", Cookies.device(cookies), Cookies.session(cookies));
        return form.answer(
                filled -> {
                    own.changePassword(caller, filled.value("current"), filled.value("chosen"), here);
                    return "/account?gedaan=password";
                },
                again -> page(again, caller));
    }

    private Page page(Form form, Caller caller) {
        var account = own.get(caller);
        var sessions = signIn.openSessions(caller);
        var resets = own.resets(caller);
        return Page.of(
                "",
                view -> TEXTS.in(view).get("own.title"),
                (out, view) -> JteownGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        account,
                        sessions,
                        resets));
    }
}
