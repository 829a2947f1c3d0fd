package nl.nabij.core.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.nabij.api.TargetId;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.Target;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "report_target")
@SequenceGenerator(name = "report_target_seq", sequenceName = "report_target_seq", allocationSize = 50)
public class ReportTargetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_target_seq")
    private long id;

    @Embedded
    private Place place = new Place();

    private String agreed = "";
    private @Nullable String reached;
    private @Nullable String explanation;
    private @Nullable String request;

    @Column(name = "request_hash")
    private @Nullable String requestHash;

    @Version
    private long version;

    protected ReportTargetEntity() {}

    ReportTargetEntity(ReportKey key, String request, String requestHash) {
        this.place = new Place(key);
        this.request = request;
        this.requestHash = requestHash;
    }

    void write(String agreed, @Nullable String reached, @Nullable String explanation) {
        this.agreed = agreed;
        this.reached = reached;
        this.explanation = explanation;
    }

    @Nullable
    String requestHash() {
        return requestHash;
    }

    boolean isOf(ReportKey key) {
        return place.isOf(key);
    }

    Target target() {
        return new Target(new TargetId(id), agreed, reached, explanation, version);
    }

    long version() {
        return version;
    }
}
