package nl.nabij.core.report;

import java.time.LocalDate;
import nl.nabij.api.report.ReportKey;

/** Of whom over when, as the tables keep it. @param team 0 for the whole organisation */
record Span(long team, LocalDate start, LocalDate end, boolean firstHalf) {

    static Span of(ReportKey key) {
        var team = key.team();
        var period = key.period();
        return new Span(team == null ? 0 : team.value(), period.start(), period.end(), period.firstHalf());
    }
}
