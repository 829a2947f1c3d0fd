package nl.nabij.api.report;

import java.util.regex.Pattern;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Which report: of whom over when. Its text, such as "municipality.organisation.2026" or "municipality.7k2m9qpd.2026-1", stands
 * in addresses.
 *
 * @param report the id of the report bundle's report
 * @param team the team, or null for the whole organisation
 */
public record ReportKey(String report, @Nullable TeamId team, ReportPeriod period) {

    private static final String ORGANISATION = "organisation";
    private static final Pattern REPORT = Pattern.compile("[a-z][a-z0-9-]{0,99}");

    /** Throws {@link NotFoundException} when the text is no key. */
    public static ReportKey fromString(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3 || !isReport(parts[0])) {
            throw new NotFoundException();
        }
        var team = parts[1].equals(ORGANISATION) ? null : TeamId.fromString(parts[1]);
        return new ReportKey(parts[0], team, ReportPeriod.fromString(parts[2]));
    }

    /** True for what can be the id of a report: small letters, digits and hyphens. */
    public static boolean isReport(String id) {
        return REPORT.matcher(id).matches();
    }

    @Override
    public String toString() {
        return report + "." + (team == null ? ORGANISATION : team) + "." + period;
    }
}
