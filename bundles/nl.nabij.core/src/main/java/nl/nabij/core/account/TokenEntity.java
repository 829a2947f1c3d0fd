package nl.nabij.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.api.TokenId;
import nl.nabij.api.access.Token;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "token")
@SequenceGenerator(name = "token_seq", sequenceName = "token_seq", allocationSize = 50)
public class TokenEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "token_seq")
    long id;

    @Column(name = "account_id")
    long accountId;

    String name = "";

    @Column(name = "secret_hash")
    String secretHash = "";

    String scopes = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "ends_on")
    LocalDate endsOn = LocalDate.EPOCH;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    Token toToken() {
        return new Token(new TokenId(id), name, Visitors.scopes(scopes), createdAt, endsOn, revokedAt);
    }
}
