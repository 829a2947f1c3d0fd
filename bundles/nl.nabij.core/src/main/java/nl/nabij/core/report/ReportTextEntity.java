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
import jakarta.persistence.Version;
import java.time.Instant;
import nl.nabij.api.report.ReportKey;

@Entity
@Table(name = "report_text")
@SequenceGenerator(name = "report_text_seq", sequenceName = "report_text_seq", allocationSize = 50)
public class ReportTextEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_text_seq")
    private long id;

    @Embedded
    private Place place = new Place();

    private String section = "";

    @Lob
    private String text = "";

    @Column(name = "account_id")
    private long account;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Version
    private long version;

    protected ReportTextEntity() {}

    ReportTextEntity(ReportKey key, String section) {
        this.place = new Place(key);
        this.section = section;
    }

    void write(String text, long account, Instant now) {
        this.text = text;
        this.account = account;
        this.changedAt = now;
    }

    String section() {
        return section;
    }

    String text() {
        return text;
    }

    long version() {
        return version;
    }
}
