package nl.nabij.api.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list.
 *
 * @param key the text of its {@link ReportKey}
 * @param name of the kind of report
 * @param scope the name of the team, or of the organisation
 * @param releasedOn null while it is a draft
 * @param internal for the team itself: never released
 */
public record ReportItem(
        String key,
        ReportPeriod period,
        String name,
        String scope,
        @Nullable LocalDate releasedOn,
        boolean internal) {}
