package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TeamId;
import nl.nabij.api.report.ReportItem;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.spi.Report;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;

/** Which reports there are: released, begun, and those that may begin. */
final class ReportCatalogue {

    private final ReportRegistry registry;
    private final Clock clock;

    ReportCatalogue(ReportRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** The reports over one calendar year and its first half. */
    Map<ReportKey, ReportItem> of(EntityManager em, int year) {
        var items = new LinkedHashMap<ReportKey, ReportItem>();
        if (year < Input.EARLIEST.getYear() || year > LocalDate.now(clock).getYear()) {
            return items;
        }
        var repository = new ReportRepository(em);
        var scopes = scopes(repository, year);
        for (var report : registry.all()) {
            scopes.forEach((team, scope) -> {
                for (var period : List.of(ReportPeriod.firstHalf(year), ReportPeriod.year(year))) {
                    var key = new ReportKey(report.descriptor().id(), team, period);
                    var descriptor = report.descriptor();
                    items.put(key, item(key, descriptor.name(), scope, null, descriptor.internal()));
                }
            });
        }
        for (var key : repository.begun(year)) {
            var scope = scopes.get(key.team());
            if (scope != null) {
                items.putIfAbsent(key, item(key, AbsentReport.NAME, scope, null, false));
            }
        }
        for (var released : repository.released(year)) {
            items.put(
                    released.key(),
                    item(released.key(), released.name(), released.scope(), released.releasedOn(), false));
        }
        return items;
    }

    /** Every team, and the organisation when it has several. */
    private static Map<@Nullable TeamId, String> scopes(ReportRepository repository, int year) {
        var teams = repository.teams(ReportPeriod.year(year).start());
        var scopes = new LinkedHashMap<@Nullable TeamId, String>(teams);
        if (teams.size() > 1) {
            scopes.put(null, repository.organisation().name());
        }
        return scopes;
    }

    private static ReportItem item(
            ReportKey key, String name, String scope, @Nullable LocalDate releasedOn, boolean internal) {
        return new ReportItem(key.toString(), key.period(), name, scope, releasedOn, internal);
    }

    static Comparator<ReportItem> inOrder() {
        return Comparator.comparing(ReportItem::scope)
                .thenComparing(item -> item.period().end())
                .thenComparing(ReportItem::name);
    }

    /** The teams whose people the report counts. */
    static Set<TeamId> counted(EntityManager em, ReportKey key) {
        var team = key.team();
        return team == null
                ? new ReportRepository(em).teams(key.period().start()).keySet()
                : Set.of(team);
    }

    /** Empty when its bundle is not there. */
    Optional<Report> report(EntityManager em, ReportKey key) {
        var team = key.team();
        if (key.period().start().isAfter(LocalDate.now(clock))
                || team != null && new ReportRepository(em).team(team).isEmpty()) {
            throw new NotFoundException();
        }
        return registry.report(key.report());
    }
}
