package nl.nabij.core.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.api.report.ReportKey;

/** A report that left: what was in it, for ever. */
@Entity
@Table(name = "report_release")
@SequenceGenerator(name = "report_release_seq", sequenceName = "report_release_seq", allocationSize = 50)
public class ReportReleaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_release_seq")
    private long id;

    @Embedded
    private Place place = new Place();

    private String name = "";
    private String scope = "";

    @Column(name = "released_on")
    private LocalDate releasedOn = LocalDate.EPOCH;

    @Column(name = "released_at")
    private Instant releasedAt = Instant.EPOCH;

    @Column(name = "account_id")
    private long account;

    @Lob
    private String body = "";

    protected ReportReleaseEntity() {}

    ReportReleaseEntity(ReportKey key, String name, String scope, LocalDate on, Instant at, long account, String body) {
        this.place = new Place(key);
        this.name = name;
        this.scope = scope;
        this.releasedOn = on;
        this.releasedAt = at;
        this.account = account;
        this.body = body;
    }

    LocalDate releasedOn() {
        return releasedOn;
    }

    String body() {
        return body;
    }
}
