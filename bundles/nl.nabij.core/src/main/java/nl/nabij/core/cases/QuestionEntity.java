package nl.nabij.core.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The client's own question; the newest is the present one. */
@Entity
@Table(name = "client_question")
@SequenceGenerator(name = "client_question_seq", sequenceName = "client_question_seq", allocationSize = 50)
public class QuestionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "client_question_seq")
    long id;

    @Column(name = "trajectory_id")
    long trajectoryId;

    @Column(name = "asked_on")
    LocalDate askedOn = LocalDate.EPOCH;

    String text = "";

    @Column(name = "account_id")
    long accountId;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    protected QuestionEntity() {}

    QuestionEntity(long trajectoryId, LocalDate askedOn, String text, long accountId, Instant createdAt) {
        this.trajectoryId = trajectoryId;
        this.askedOn = askedOn;
        this.text = text;
        this.accountId = accountId;
        this.createdAt = createdAt;
    }
}
