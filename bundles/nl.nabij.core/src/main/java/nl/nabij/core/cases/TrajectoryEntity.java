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
import nl.nabij.api.cases.CloseReason;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.WayIn;
import org.jspecify.annotations.Nullable;

/** A trajectory. After it was opened again the words of its closing stay, for the next one to begin with. */
@Entity
@Table(name = "trajectory")
@SequenceGenerator(name = "trajectory_seq", sequenceName = "trajectory_seq", allocationSize = 50)
public class TrajectoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trajectory_seq")
    long id;

    @Column(name = "client_id")
    long clientId;

    @Column(name = "team_id")
    long teamId;

    @Column(name = "neighbourhood_id")
    @Nullable
    Long neighbourhoodId;

    @Nullable
    String location;

    @Enumerated(EnumType.STRING)
    @Column(name = "way_in")
    @Nullable
    WayIn wayIn;

    @Enumerated(EnumType.STRING)
    @Column(name = "referrer_kind")
    @Nullable
    PartnerKind referrerKind;

    @Nullable
    String referrer;

    @Nullable
    String occasion;

    @Column(name = "started_on")
    LocalDate startedOn = LocalDate.EPOCH;

    @Column(name = "rhythm_days")
    int rhythmDays;

    @Column(name = "closed_on")
    @Nullable
    LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    @Nullable
    CloseReason closeReason;

    @Column(name = "close_note")
    @Nullable
    String closeNote;

    @Column(name = "what_changed")
    @Nullable
    String whatChanged;

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

    protected TrajectoryEntity() {}

    TrajectoryEntity(long clientId, long teamId, LocalDate startedOn, String request, Instant createdAt) {
        this.clientId = clientId;
        this.teamId = teamId;
        this.startedOn = startedOn;
        this.request = request;
        this.createdAt = createdAt;
    }
}
