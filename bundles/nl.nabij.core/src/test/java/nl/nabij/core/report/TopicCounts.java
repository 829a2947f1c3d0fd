package nl.nabij.core.report;

import java.util.Map;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.core.CoreDatabase;

/** What reports count by topic, before anything is held back, for tests of what they count. */
public final class TopicCounts {

    private TopicCounts() {}

    public static Map<String, Long> of(CoreDatabase database, int year) {
        var span = Span.of(null, ReportPeriod.year(year));
        return database.read(em -> new CountRepository(em, span).all().topics());
    }
}
