package nl.nabij.core.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A conversation without a record: no person. */
@Entity
@Table(name = "conversation")
@SequenceGenerator(name = "conversation_seq", sequenceName = "conversation_seq", allocationSize = 50)
public class ConversationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conversation_seq")
    long id;

    @Column(name = "team_id")
    long teamId;

    @Column(name = "account_id")
    long accountId;

    @Column(name = "neighbourhood_id")
    @Nullable
    Long neighbourhoodId;

    String topic = "";

    @Column(name = "happened_on")
    LocalDate happenedOn = LocalDate.EPOCH;

    @Nullable
    String request;

    @Column(name = "request_hash")
    @Nullable
    String requestHash;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "trajectory_id")
    @Nullable
    Long trajectoryId;

    @Embedded
    @Nullable
    TakenBack takenBack;

    protected ConversationEntity() {}

    ConversationEntity(
            long teamId, long accountId, String topic, LocalDate happenedOn, String request, Instant createdAt) {
        this.teamId = teamId;
        this.accountId = accountId;
        this.topic = topic;
        this.happenedOn = happenedOn;
        this.request = request;
        this.createdAt = createdAt;
    }
}
