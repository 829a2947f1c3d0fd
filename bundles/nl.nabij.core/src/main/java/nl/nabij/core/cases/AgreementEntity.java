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
import java.time.LocalDate;
import nl.nabij.api.cases.ByWhom;
import org.jspecify.annotations.Nullable;

/** An agreement of client and expert. */
@Entity
@Table(name = "agreement")
@SequenceGenerator(name = "agreement_seq", sequenceName = "agreement_seq", allocationSize = 50)
public class AgreementEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_seq")
    long id;

    @Column(name = "trajectory_id")
    long trajectoryId;

    @Enumerated(EnumType.STRING)
    @Column(name = "by_whom")
    ByWhom byWhom = ByWhom.TOGETHER;

    String text = "";

    @Column(name = "agreed_on")
    LocalDate agreedOn = LocalDate.EPOCH;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "settled_on")
    @Nullable
    LocalDate settledOn;

    @Nullable
    String request;

    @Column(name = "request_hash")
    @Nullable
    String requestHash;

    @Version
    long version;

    @Embedded
    @Nullable
    TakenBack takenBack;

    protected AgreementEntity() {}

    AgreementEntity(long trajectoryId, String request) {
        this.trajectoryId = trajectoryId;
        this.request = request;
    }
}
