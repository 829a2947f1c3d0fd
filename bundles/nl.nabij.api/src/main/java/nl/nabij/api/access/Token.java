package nl.nabij.api.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.nabij.api.Scope;
import nl.nabij.api.TokenId;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token for the REST API.
 *
 * @param endsOn the last day that it works
 * @param revokedAt when it was taken back, or null
 */
public record Token(
        TokenId id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        LocalDate endsOn,
        @Nullable Instant revokedAt) {

    public Token {
        scopes = Set.copyOf(scopes);
    }
}
