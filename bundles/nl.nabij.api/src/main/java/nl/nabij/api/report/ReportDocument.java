package nl.nabij.api.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report to read.
 *
 * @param key the text of its {@link ReportKey}
 * @param releasedOn the day it was released and frozen, or null while it is a draft that follows the record
 * @param mayWrite the caller may write its texts
 * @param mayRelease the caller may release it now
 * @param obstacle why a draft cannot be released now, or null
 * @param losing which others over the same year will give no counts of people once this one is released
 * @param version another one after every change in words or figures
 */
public record ReportDocument(
        String key,
        @Nullable LocalDate releasedOn,
        boolean mayWrite,
        boolean mayRelease,
        @Nullable Obstacle obstacle,
        List<ReportItem> losing,
        long version,
        ReportResult result) {

    public ReportDocument {
        losing = List.copyOf(losing);
    }

    public enum Obstacle {
        PERIOD_NOT_OVER("period-not-over"),
        /** A half that follows its year would uncover by difference what the year keeps together. */
        YEAR_RELEASED("later-released"),
        /** The module that the report belongs to is not there; what was typed is. */
        MODULE_ABSENT("module-absent"),
        /** It is for the team itself. */
        INTERNAL("internal"),
        /** The report misbehaved and was stopped; what was typed is there. */
        MODULE_STOPPED("module-stopped");

        private final String code;

        Obstacle(String code) {
            this.code = code;
        }

        /** The code of the fault when it is released nevertheless. */
        public String code() {
            return code;
        }
    }
}
