package nl.nabij.core.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A trajectory went from one expert to another. */
@Entity
@Table(name = "handover")
@SequenceGenerator(name = "handover_seq", sequenceName = "handover_seq", allocationSize = 50)
public class HandOverEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handover_seq")
    long id;

    @Column(name = "trajectory_id")
    long trajectoryId;

    @Column(name = "from_account_id")
    @Nullable
    Long fromAccountId;

    @Column(name = "to_account_id")
    long toAccountId;

    @Column(name = "handed_on")
    LocalDate handedOn = LocalDate.EPOCH;

    @Nullable
    String note;

    protected HandOverEntity() {}

    HandOverEntity(long trajectoryId, long fromAccountId, long toAccountId, LocalDate handedOn, @Nullable String note) {
        this.trajectoryId = trajectoryId;
        this.fromAccountId = fromAccountId;
        this.toAccountId = toAccountId;
        this.handedOn = handedOn;
        this.note = note;
    }
}
