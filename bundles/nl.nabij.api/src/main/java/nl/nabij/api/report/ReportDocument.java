package nl.nabij.api.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report to read.
 *
 * @param key the text of its {@link ReportKey}
 * @param releasedOn the day it was released and frozen, or null while it is a draft that follows the record
 * @param mayWrite the caller may write its texts and release it
 * @param mayRelease it is complete: the period is over and no later one was released
 */
public record ReportDocument(
        String key, @Nullable LocalDate releasedOn, boolean mayWrite, boolean mayRelease, ReportResult result) {}
