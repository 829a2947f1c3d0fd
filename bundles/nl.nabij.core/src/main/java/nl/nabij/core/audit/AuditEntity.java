package nl.nabij.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Collectors;
import nl.nabij.api.Caller;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit")
@SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 50)
public class AuditEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
    private long id;

    @Column(name = "happened_at")
    private Instant happenedAt = Instant.EPOCH;

    private String action = "";
    private String part = "";
    private String outcome = "";

    @Column(name = "account_id")
    private @Nullable Long accountId;

    private @Nullable String roles;
    private String source = "";
    private @Nullable String purpose;
    private boolean emergency;

    @Column(name = "client_id")
    private @Nullable Long clientId;

    @Column(name = "trajectory_id")
    private @Nullable Long trajectoryId;

    protected AuditEntity() {}

    AuditEntity(Instant happenedAt, @Nullable Caller caller, AuditEvent event, String outcome) {
        this.happenedAt = happenedAt;
        this.action = event.action().name();
        this.part = event.part();
        this.outcome = outcome;
        this.purpose = event.purpose();
        this.source = caller == null ? "SYSTEM" : caller.source().name();
        if (caller != null) {
            this.accountId = caller.account().value();
            this.roles = caller.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        }
        if (event.client() != null) {
            this.clientId = event.client().value();
        }
        if (event.trajectory() != null) {
            this.trajectoryId = event.trajectory().value();
        }
    }
}
