package nl.nabij.core.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.nabij.api.cases.AttentionReason;
import org.jspecify.annotations.Nullable;

/** An expert on a trajectory. What asks attention is written by {@code nl.nabij.core.attention} alone. */
@Entity
@Table(name = "assignment")
@SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq", allocationSize = 50)
public class AssignmentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment_seq")
    long id;

    @Column(name = "trajectory_id")
    long trajectoryId;

    @Column(name = "account_id")
    long accountId;

    @Column(name = "team_id")
    long teamId;

    boolean leads;
    LocalDate since = LocalDate.EPOCH;

    @Column(name = "ended_on")
    @Nullable
    LocalDate endedOn;

    @Column(name = "attention_on", insertable = false, updatable = false)
    @Nullable
    LocalDate attentionOn;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    @Nullable
    AttentionReason attention;

    @Column(name = "last_contact_on", insertable = false, updatable = false)
    @Nullable
    LocalDate lastContactOn;

    protected AssignmentEntity() {}

    AssignmentEntity(long trajectoryId, long accountId, long teamId, boolean leads, LocalDate since) {
        this.trajectoryId = trajectoryId;
        this.accountId = accountId;
        this.teamId = teamId;
        this.leads = leads;
        this.since = since;
    }
}
