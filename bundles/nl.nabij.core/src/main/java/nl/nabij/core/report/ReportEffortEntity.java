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
import java.math.BigDecimal;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.ReportKey;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "report_effort")
@SequenceGenerator(name = "report_effort_seq", sequenceName = "report_effort_seq", allocationSize = 50)
public class ReportEffortEntity {

    static final Effort NONE = new Effort(null, null, 0);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_effort_seq")
    private long id;

    @Embedded
    private Place place = new Place();

    private @Nullable BigDecimal hours;

    @Column(name = "cost_cents")
    private @Nullable Long costCents;

    @Version
    private long version;

    protected ReportEffortEntity() {}

    ReportEffortEntity(ReportKey key) {
        this.place = new Place(key);
    }

    void write(@Nullable BigDecimal hours, @Nullable BigDecimal cost) {
        this.hours = hours;
        this.costCents = cost == null ? null : cost.movePointRight(2).longValueExact();
    }

    Effort effort() {
        var cost = costCents == null ? null : BigDecimal.valueOf(costCents, 2);
        return new Effort(hours == null ? null : plain(hours), cost == null ? null : plain(cost), version);
    }

    /** Without the zeros that one database adds and the other does not. */
    private static BigDecimal plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    long version() {
        return version;
    }
}
