package nl.nabij.api.report;

import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.nabij.api.NotFoundException;

/**
 * A calendar year, or its first half. Periods are planned and there are no free dates: two periods that differ by a day
 * would tell who came that day.
 */
public record ReportPeriod(int year, boolean firstHalf) {

    private static final Pattern TEXT = Pattern.compile("(2\\d{3})(-1)?");

    public static ReportPeriod year(int year) {
        return new ReportPeriod(year, false);
    }

    public static ReportPeriod firstHalf(int year) {
        return new ReportPeriod(year, true);
    }

    /** "2026" or "2026-1"; throws {@link NotFoundException} for anything else. */
    public static ReportPeriod fromString(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new NotFoundException();
        }
        return new ReportPeriod(Integer.parseInt(match.group(1)), match.group(2) != null);
    }

    public LocalDate start() {
        return LocalDate.of(year, 1, 1);
    }

    /** The last day. */
    public LocalDate end() {
        return firstHalf ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    @Override
    public String toString() {
        return firstHalf ? year + "-1" : Integer.toString(year);
    }
}
