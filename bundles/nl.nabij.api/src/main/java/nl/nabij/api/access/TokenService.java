package nl.nabij.api.access;

import java.util.List;
import java.util.Set;
import nl.nabij.api.Caller;
import nl.nabij.api.Scope;
import nl.nabij.api.TokenId;
import org.osgi.annotation.versioning.ProviderType;

/** Bearer tokens; everybody sees and revokes the own ones only. */
@ProviderType
public interface TokenService {

    /** @param secret what goes behind "Bearer"; shown this once and kept hashed only */
    record Made(Token token, String secret) {}

    /** The scopes that the roles of the caller have a use for. */
    Set<Scope> useful(Caller caller);

    /** At most a hundred, newest first, with those that ended or were revoked. */
    List<Token> list(Caller caller);

    /** Only from a page: a token cannot make another. */
    Made make(Caller caller, TokenInput input);

    /** Takes it back from this moment on; a second time is no error. */
    void revoke(Caller caller, TokenId id);
}
