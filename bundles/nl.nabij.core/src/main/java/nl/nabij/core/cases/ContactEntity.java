package nl.nabij.core.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.PartnerKind;
import org.jspecify.annotations.Nullable;

/** A contact moment; its topics stand in contact_topic. */
@Entity
@Table(name = "contact")
@SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 50)
public class ContactEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    long id;

    @Column(name = "trajectory_id")
    long trajectoryId;

    @Column(name = "team_id")
    long teamId;

    @Column(name = "account_id")
    long accountId;

    @Enumerated(EnumType.STRING)
    ContactKind kind = ContactKind.LIVE;

    @Column(name = "happened_on")
    LocalDate happenedOn = LocalDate.EPOCH;

    @Nullable
    Integer minutes;

    @Nullable
    String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "partner_kind")
    @Nullable
    PartnerKind partnerKind;

    @Nullable
    String request;

    @Column(name = "request_hash")
    @Nullable
    String requestHash;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Version
    long version;

    @Embedded
    @Nullable
    TakenBack takenBack;

    protected ContactEntity() {}

    ContactEntity(long trajectoryId, long teamId, long accountId, @Nullable String request, Instant createdAt) {
        this.trajectoryId = trajectoryId;
        this.teamId = teamId;
        this.accountId = accountId;
        this.request = request;
        this.createdAt = createdAt;
    }
}
