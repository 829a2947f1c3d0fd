package nl.nabij.core.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import nl.nabij.api.report.ReportKey;

/** Of which report a row is: of whom over when. */
@Embeddable
public class Place {

    private String report = "";

    @Column(name = "team_id")
    private long team;

    @Column(name = "starts_on")
    private LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "ends_on")
    private LocalDate endsOn = LocalDate.EPOCH;

    protected Place() {}

    Place(ReportKey key) {
        var span = Span.of(key);
        this.report = key.report();
        this.team = span.team();
        this.startsOn = span.start();
        this.endsOn = span.end();
    }

    boolean isOf(ReportKey key) {
        return report.equals(key.report()) && new Span(team, startsOn, endsOn).equals(Span.of(key));
    }
}
