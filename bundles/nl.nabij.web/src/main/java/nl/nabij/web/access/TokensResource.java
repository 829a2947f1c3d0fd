package nl.nabij.web.access;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Scope;
import nl.nabij.api.TokenId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Token;
import nl.nabij.api.access.TokenService;
import nl.nabij.api.access.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The own bearer tokens; they are made on a page. */
@Component(service = TokensResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("me/tokens")
@Needs(Scope.ACCOUNT)
public final class TokensResource {

    private final TokenService tokens;

    @Activate
    public TokensResource(@Reference TokenService tokens) {
        this.tokens = tokens;
    }

    /** Lists the own tokens, newest first. */
    @GET
    public List<Token> list(@Context SecurityContext security) {
        return tokens.list(Visit.of(security).caller());
    }

    /** Takes a token back. */
    @DELETE
    @Path("{id}")
    public void revoke(@Context SecurityContext security, @PathParam("id") TokenId id) {
        tokens.revoke(Visit.of(security).caller(), id);
    }
}
