package nl.nabij.core.report;

import java.time.LocalDate;
import nl.nabij.api.TeamId;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Of whom over when, as the tables keep it. @param team 0 for the whole organisation */
record Span(long team, LocalDate start, LocalDate end) {

    static Span of(ReportKey key) {
        return of(key.team(), key.period());
    }

    static Span of(@Nullable TeamId team, ReportPeriod period) {
        return new Span(team == null ? 0 : team.value(), period.start(), period.end());
    }
}
