package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.api.AccountId;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.ReportDocument.Obstacle;
import nl.nabij.api.report.ReportItem;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a release, what follows from one, and the release; access and audit are the caller's. */
final class ReleaseService {

    private final ReportCatalogue catalogue;
    private final Clock clock;

    ReleaseService(ReportCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Nullable
    Obstacle obstacle(EntityManager em, ReportKey key) {
        var report = catalogue.report(em, key);
        if (report.isEmpty()) {
            return Obstacle.MODULE_ABSENT;
        }
        if (report.get().descriptor().internal()) {
            return Obstacle.INTERNAL;
        }
        var year = Span.of(key.team(), ReportPeriod.year(key.period().year()));
        if (key.period().firstHalf() && !new ReportRepository(em).releases(year).isEmpty()) {
            return Obstacle.YEAR_RELEASED;
        }
        return LocalDate.now(clock).isAfter(key.period().end()) ? null : Obstacle.PERIOD_NOT_OVER;
    }

    /** Reports over the same people that would give no counts of them once these measures are out. */
    List<ReportItem> losing(EntityManager em, ReportKey key, List<Measure> measures) {
        if (!Composition.countsPeople(measures)) {
            return List.of();
        }
        return catalogue.of(em, key.period().year()).entrySet().stream()
                .filter(entry -> entry.getValue().releasedOn() == null)
                .filter(entry -> (entry.getKey().team() == null) != (key.team() == null))
                .map(entry -> entry.getValue())
                .sorted(ReportCatalogue.inOrder())
                .toList();
    }

    ReportReleaseEntity release(EntityManager em, ReportKey key, String name, Frozen frozen, AccountId by) {
        var release = new ReportReleaseEntity(
                key, name, frozen.result().scope(), LocalDate.now(clock), clock.instant(), by.value(), frozen.json());
        em.persist(release);
        return release;
    }
}
