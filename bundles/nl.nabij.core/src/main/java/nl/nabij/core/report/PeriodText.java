package nl.nabij.core.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.nabij.api.report.ReportPeriod;

/** A period in words: "1 januari tot en met 30 juni 2026". */
final class PeriodText {

    private PeriodText() {}

    static String of(ReportPeriod period, Locale language) {
        var start = DateTimeFormatter.ofPattern("d MMMM", language).format(period.start());
        var end = DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(period.end());
        return start + (language.getLanguage().equals("nl") ? " tot en met " : " to ") + end;
    }
}
