package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.Caller;
import nl.nabij.api.Scope;
import nl.nabij.api.TokenId;
import nl.nabij.api.access.TokenInput;
import nl.nabij.api.access.TokenService;
import nl.nabij.api.access.Visit;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Html;
import nl.nabij.web.templates.access.JtetokenGenerated;
import nl.nabij.web.templates.access.JtetokensGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Tokens for the REST API: made here, shown once, taken back here. */
@Component(service = TokensPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/api-sleutels")
@Produces(MediaType.TEXT_HTML)
public final class TokensPage {

    private final TokenService tokens;

    @Activate
    public TokensPage(@Reference TokenService tokens) {
        this.tokens = tokens;
    }

    @GET
    public Page list(@Context SecurityContext security) {
        return page(Form.empty(), Visit.of(security).caller());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.respond(
                filled -> new TokenInput(
                        filled.value("name"), filled.choices("scopes", Scope.class), filled.day("endsOn")),
                input -> Response.ok(made(tokens.make(caller, input))).build(),
                again -> page(again, caller));
    }

    @POST
    @Path("/{id}/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") TokenId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> {
                    tokens.revoke(caller, id);
                    return "/api-sleutels?gedaan=saved";
                },
                again -> page(again, caller));
    }

    private Page page(Form form, Caller caller) {
        var own = tokens.list(caller);
        var useful = tokens.useful(caller);
        return Page.of(
                "",
                view -> TEXTS.in(view).get("tokens.title"),
                (out, view) -> JtetokensGenerated.render(
                        Html.to(out), null, view, TEXTS.in(view), FormView.of(form, TEXTS, view), own, useful));
    }

    private static Page made(TokenService.Made made) {
        return Page.of(
                "",
                view -> TEXTS.in(view).get("token.made"),
                (out, view) -> JtetokenGenerated.render(Html.to(out), null, TEXTS.in(view), made));
    }
}
