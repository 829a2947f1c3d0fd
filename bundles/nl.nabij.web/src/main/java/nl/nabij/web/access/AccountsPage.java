package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashSet;
import java.util.List;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.AccountInput;
import nl.nabij.api.access.AccountService;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Invitation;
import nl.nabij.api.access.PasswordReset;
import nl.nabij.api.access.Visit;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Connection;
import nl.nabij.web.Html;
import nl.nabij.web.templates.access.JteaccountGenerated;
import nl.nabij.web.templates.access.JteaccountsGenerated;
import nl.nabij.web.templates.access.JteconfirmGenerated;
import nl.nabij.web.templates.access.JteinvitationGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Accounts, for administrators and for coordinators who keep the experts of their teams. */
@Component(service = AccountsPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/accounts")
@Produces(MediaType.TEXT_HTML)
public final class AccountsPage {

    private static final String PLACE = "accounts";
    private static final int PAGE = 50;

    private final AccountService accounts;
    private final Directory directory;

    @Activate
    public AccountsPage(@Reference AccountService accounts, @Reference Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @GET
    public Page list(@QueryParam("na") @Nullable String cursor, @Context SecurityContext security) {
        var slice = accounts.list(Visit.of(security).caller(), cursor, PAGE);
        var teams = directory.teams();
        return Page.of(
                PLACE,
                view -> TEXTS.in(view).get("accounts.title"),
                (out, view) -> JteaccountsGenerated.render(Html.to(out), null, view, TEXTS.in(view), slice, teams));
    }

    @GET
    @Path("/nieuw")
    public Page fresh(@Context SecurityContext security) {
        accounts.list(Visit.of(security).caller(), null, 1);
        return form(Form.empty(), null, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(Form form, @Context SecurityContext security, @Context HttpServletRequest request) {
        var caller = Visit.of(security).caller();
        return form.respond(
                AccountsPage::read,
                input -> Response.ok(invitation(accounts.invite(caller, input, form.request()), request))
                        .build(),
                again -> form(again, null, List.of()));
    }

    @GET
    @Path("/{id}")
    public Page account(@PathParam("id") AccountId id, @Context SecurityContext security) {
        return form(Visit.of(security).caller(), id);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") AccountId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                AccountsPage::read,
                input -> done(accounts.change(caller, id, input, form.version())),
                again -> form(again, accounts.get(caller, id), accounts.resets(caller, id)));
    }

    @GET
    @Path("/{id}/uit")
    public Page askDisable(@PathParam("id") AccountId id, @Context SecurityContext security) {
        var account = accounts.get(Visit.of(security).caller(), id);
        return confirm(filled(account), account, "uit", "account.disable");
    }

    @POST
    @Path("/{id}/uit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disable(@PathParam("id") AccountId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> done(accounts.disable(caller, id, filled.version())),
                again -> confirm(again, accounts.get(caller, id), "uit", "account.disable"));
    }

    @POST
    @Path("/{id}/aan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(@PathParam("id") AccountId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> done(accounts.enable(caller, id, filled.version())),
                again -> form(again, accounts.get(caller, id), accounts.resets(caller, id)));
    }

    @GET
    @Path("/{id}/uitnodiging")
    public Page askReinvite(@PathParam("id") AccountId id, @Context SecurityContext security) {
        var account = accounts.get(Visit.of(security).caller(), id);
        return confirm(filled(account), account, "uitnodiging", reinvite(account));
    }

    @POST
    @Path("/{id}/uitnodiging")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reinvite(
            @PathParam("id") AccountId id,
            Form form,
            @Context SecurityContext security,
            @Context HttpServletRequest request) {
        var caller = Visit.of(security).caller();
        return form.respond(
                filled -> filled,
                filled -> Response.ok(invitation(accounts.reinvite(caller, id), request))
                        .build(),
                again -> {
                    var account = accounts.get(caller, id);
                    return confirm(again, account, "uitnodiging", reinvite(account));
                });
    }

    /** Of an account that nobody came in with yet there is no password to make anew. */
    private static String reinvite(Account account) {
        return account.state() == Account.State.INVITED ? "account.reinvite" : "account.reset";
    }

    private static String done(Account account) {
        return "/accounts/" + account.id() + "?gedaan=saved";
    }

    private static AccountInput read(Form form) {
        return new AccountInput(
                form.value("signInName"),
                form.value("name"),
                form.choices("roles", Role.class),
                new HashSet<>(form.ids("teams", TeamId::fromString)),
                form.day("confidentialityOn"));
    }

    private static Form filled(Account account) {
        return Form.empty()
                .with("signInName", account.signInName())
                .with("name", account.name())
                .with("roles", account.roles())
                .with("teams", account.teams())
                .with("confidentialityOn", account.confidentialityOn())
                .with("version", account.version());
    }

    private Page form(Caller caller, AccountId id) {
        var account = accounts.get(caller, id);
        return form(filled(account), account, accounts.resets(caller, id));
    }

    private Page form(Form form, @Nullable Account account, List<PasswordReset> resets) {
        var teams = directory.teams();
        return Page.of(
                PLACE,
                view -> TEXTS.in(view).get(account == null ? "account.new" : "account.title"),
                (out, view) -> JteaccountGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        account,
                        teams,
                        resets));
    }

    /** @param what the last part of the address; @param texts of the title, the button and what happens */
    private static Page confirm(Form form, Account account, String what, String texts) {
        return Page.of(
                PLACE,
                view -> TEXTS.in(view).get(texts),
                (out, view) -> JteconfirmGenerated.render(
                        Html.to(out), null, TEXTS.in(view), FormView.of(form, TEXTS, view), account, what, texts));
    }

    /** The code is in no address and in no history: it is the answer to the form itself. */
    private static Page invitation(Invitation invitation, HttpServletRequest request) {
        var where = new Connection(request).origin() + "/uitnodiging";
        return Page.of(
                PLACE,
                view -> TEXTS.in(view).get("invitation.title"),
                (out, view) ->
                        JteinvitationGenerated.render(Html.to(out), null, view, TEXTS.in(view), invitation, where));
    }
}
