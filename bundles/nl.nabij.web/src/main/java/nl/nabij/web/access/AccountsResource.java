package nl.nabij.web.access;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.access.Account;
import nl.nabij.api.access.AccountInput;
import nl.nabij.api.access.AccountService;
import nl.nabij.api.access.Invitation;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.PasswordReset;
import nl.nabij.api.access.Visit;
import nl.nabij.api.rest.Created;
import nl.nabij.api.rest.IfMatch;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Accounts: an administrator keeps all, a coordinator the experts of the own teams. */
@Component(service = AccountsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("accounts")
@Needs(Scope.ADMINISTRATION)
public final class AccountsResource {

    private final AccountService accounts;

    @Activate
    public AccountsResource(@Reference AccountService accounts) {
        this.accounts = accounts;
    }

    /** Lists accounts by name. */
    @GET
    public Slice<Account> list(
            @Context SecurityContext security,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return accounts.list(Visit.of(security).caller(), cursor, size);
    }

    /** Invites somebody; the answer holds the code to hand over, this once. */
    @POST
    public Created<Invitation> invite(
            @Context SecurityContext security, @HeaderParam("Idempotency-Key") UUID request, AccountInput account) {
        var invitation = accounts.invite(Visit.of(security).caller(), account, request);
        return new Created<>("accounts/" + invitation.account().id(), invitation);
    }

    /** Gives one account. */
    @GET
    @Path("{id}")
    public Account get(@Context SecurityContext security, @PathParam("id") AccountId id) {
        return accounts.get(Visit.of(security).caller(), id);
    }

    /** Changes an account. */
    @PUT
    @Path("{id}")
    public Account change(
            @Context SecurityContext security,
            @PathParam("id") AccountId id,
            @HeaderParam("If-Match") IfMatch seen,
            AccountInput account) {
        return accounts.change(Visit.of(security).caller(), id, account, seen.version());
    }

    /** Lets a disabled account in again. */
    @PUT
    @Path("{id}/activation")
    public Account enable(
            @Context SecurityContext security, @PathParam("id") AccountId id, @HeaderParam("If-Match") IfMatch seen) {
        return accounts.enable(Visit.of(security).caller(), id, seen.version());
    }

    /** Shuts an account out. */
    @DELETE
    @Path("{id}/activation")
    public Account disable(
            @Context SecurityContext security, @PathParam("id") AccountId id, @HeaderParam("If-Match") IfMatch seen) {
        return accounts.disable(Visit.of(security).caller(), id, seen.version());
    }

    /** Lists when others made the password anew, newest first. */
    @GET
    @Path("{id}/password-resets")
    public List<PasswordReset> resets(@Context SecurityContext security, @PathParam("id") AccountId id) {
        return accounts.resets(Visit.of(security).caller(), id);
    }

    /** Makes a new invitation; the old password no longer works, and the owner is told. */
    @POST
    @Path("{id}/invitations")
    public Created<Invitation> reinvite(@Context SecurityContext security, @PathParam("id") AccountId id) {
        return new Created<>(
                "accounts/" + id, accounts.reinvite(Visit.of(security).caller(), id));
    }
}
