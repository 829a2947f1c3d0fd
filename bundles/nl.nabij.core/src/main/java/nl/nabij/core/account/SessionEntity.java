package nl.nabij.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "session")
public class SessionEntity {

    @Id
    @Column(name = "secret_hash")
    String secretHash = "";

    @Column(name = "account_id")
    long accountId;

    @Column(name = "form_key")
    String formKey = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "seen_at")
    Instant seenAt = Instant.EPOCH;
}
