package nl.nabij.core.attention;

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

/** "Hoeft niet": this reason for attention, due on this day, was put away. */
@Entity
@Table(name = "put_away")
@SequenceGenerator(name = "put_away_seq", sequenceName = "put_away_seq", allocationSize = 50)
public class PutAwayEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "put_away_seq")
    long id;

    @Column(name = "trajectory_id")
    long trajectoryId;

    @Enumerated(EnumType.STRING)
    AttentionReason attention = AttentionReason.RHYTHM;

    @Column(name = "due_on")
    LocalDate dueOn = LocalDate.EPOCH;

    @Column(name = "account_id")
    long accountId;

    @Column(name = "put_away_on")
    LocalDate putAwayOn = LocalDate.EPOCH;

    protected PutAwayEntity() {}

    PutAwayEntity(long trajectoryId, AttentionReason attention, LocalDate dueOn, long accountId, LocalDate putAwayOn) {
        this.trajectoryId = trajectoryId;
        this.attention = attention;
        this.dueOn = dueOn;
        this.accountId = accountId;
        this.putAwayOn = putAwayOn;
    }
}
