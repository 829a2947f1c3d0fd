package nl.nabij.core.report;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.StoppedReport;
import nl.nabij.api.report.StoppedReport.Reason;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.report.spi.ReportDescriptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A report of a bundle, kept at arm's length: it works on a thread of its own, in limited time, with the measures it declared.
 * One that was too slow is not asked again: a thread that does not heed its interruption cannot be ended, and every question
 * would add another.
 */
final class GuardedReport implements Report {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedReport.class);

    private final String bundle;
    private final Callable<Report> source;
    private final Duration limit;
    private volatile @Nullable Described described;
    private volatile @Nullable Reason stopped;

    private record Described(Report report, ReportDescriptor descriptor) {}

    /** @param source makes the report, by code of the bundle */
    GuardedReport(String bundle, Callable<Report> source, Duration limit) {
        this.bundle = bundle;
        this.source = source;
        this.limit = limit;
    }

    /** Why it takes no part any more. */
    Optional<StoppedReport> stopped() {
        var reason = stopped;
        var known = described;
        return Optional.ofNullable(reason)
                .map(why -> new StoppedReport(
                        known == null ? bundle : known.descriptor().name(), why));
    }

    /** @throws StoppedException when it cannot say what it is */
    @Override
    public ReportDescriptor descriptor() {
        return described().descriptor();
    }

    private Described described() {
        var known = described;
        return known == null ? describe() : known;
    }

    private synchronized Described describe() {
        var known = described;
        if (known != null) {
            return known;
        }
        known = within(bundle, true, () -> {
            var report = source.call();
            return new Described(report, Objects.requireNonNull(report.descriptor()));
        });
        described = known;
        return known;
    }

    /** @throws StoppedException when it misbehaves */
    @Override
    public List<Section> sections(ReportContent content) {
        var known = described();
        var id = known.descriptor().id();
        var declared = new DeclaredContent(content, known.descriptor().measures());
        try {
            var sections = within(id, false, () -> List.copyOf(known.report().sections(declared)));
            if (!declared.exceeded()) {
                return sections;
            }
        } catch (StoppedException e) {
            if (!declared.exceeded()) {
                throw e;
            }
        }
        LOG.error("Report {} of {} asks for what it did not declare, and is stopped", id, bundle);
        stopped = Reason.FORBIDDEN;
        throw new StoppedException(Reason.FORBIDDEN);
    }

    /** @param vital without this it is no report */
    private <T> T within(String id, boolean vital, Callable<T> work) {
        var before = stopped;
        if (before != null) {
            throw new StoppedException(before);
        }
        var task = new FutureTask<T>(work);
        var thread = new Thread(task, "nabij report " + id);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            LOG.error("Report {} of {} takes longer than {} ms, and is stopped", id, bundle, limit.toMillis());
            stopped = Reason.TOO_SLOW;
            throw new StoppedException(Reason.TOO_SLOW);
        } catch (ExecutionException e) {
            // Its words may hold figures or what somebody typed.
            var cause = e.getCause();
            LOG.error("Report {} of {} fails: {}", id, bundle, cause == null ? e.getClass() : cause.getClass());
            if (vital) {
                stopped = Reason.FAILED;
            }
            throw new StoppedException(Reason.FAILED);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new StoppedException(Reason.FAILED);
        }
    }
}
