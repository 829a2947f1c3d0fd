package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TargetId;
import nl.nabij.api.TeamId;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;

/** What coordinators typed, and what was released. */
final class ReportRepository {

    record Released(ReportKey key, String name, String scope, LocalDate releasedOn) {}

    record Organisation(String name, Words words) {}

    private static final String PLACE = "e.place.report, e.place.team, e.place.startsOn, e.place.endsOn";

    private final EntityManager em;

    ReportRepository(EntityManager em) {
        this.em = em;
    }

    List<Released> released(int year) {
        return em.createQuery("""
                        SELECT %s, e.name, e.scope, e.releasedOn FROM ReportReleaseEntity e
                        WHERE e.place.startsOn = :start ORDER BY e.scope, e.place.endsOn, e.place.report
                        """.formatted(PLACE), Object[].class)
                .setParameter("start", ReportPeriod.year(year).start())
                .getResultStream()
                .map(row -> new Released(key(row), (String) row[4], (String) row[5], (LocalDate) row[6]))
                .toList();
    }

    /** The reports over the year for which somebody typed something. */
    Set<ReportKey> begun(int year) {
        var begun = new LinkedHashSet<ReportKey>();
        for (var typed : List.of(ReportTextEntity.class, ReportTargetEntity.class, ReportEffortEntity.class)) {
            em.createQuery(
                            "SELECT DISTINCT %s FROM %s e WHERE e.place.startsOn = :start"
                                    .formatted(PLACE, typed.getSimpleName()),
                            Object[].class)
                    .setParameter("start", ReportPeriod.year(year).start())
                    .getResultStream()
                    .map(ReportRepository::key)
                    .forEach(begun::add);
        }
        return begun;
    }

    private static ReportKey key(Object[] row) {
        var team = (Long) row[1] == 0 ? null : new TeamId((Long) row[1]);
        var start = (LocalDate) row[2];
        return new ReportKey(
                (String) row[0], team, new ReportPeriod(start.getYear(), ((LocalDate) row[3]).getMonthValue() == 6));
    }

    Optional<ReportReleaseEntity> release(ReportKey key) {
        return at(ReportReleaseEntity.class, key).stream().findFirst();
    }

    List<ReportTextEntity> texts(ReportKey key) {
        return at(ReportTextEntity.class, key);
    }

    List<ReportTargetEntity> targets(ReportKey key) {
        return at(ReportTargetEntity.class, key);
    }

    Optional<ReportEffortEntity> effort(ReportKey key) {
        return at(ReportEffortEntity.class, key).stream().findFirst();
    }

    private <T> List<T> at(Class<T> rows, ReportKey key) {
        var span = Span.of(key);
        return em.createQuery("""
                        SELECT e FROM %s e WHERE e.place.report = :report AND e.place.team = :team
                        AND e.place.startsOn = :start AND e.place.endsOn = :end ORDER BY e.id
                        """.formatted(rows.getSimpleName()), rows)
                .setParameter("report", key.report())
                .setParameter("team", span.team())
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultList();
    }

    /** What was released of these people over this period, by any report; oldest first. */
    List<ReportReleaseEntity> releases(Span span) {
        return em.createQuery("""
                        SELECT e FROM ReportReleaseEntity e
                        WHERE e.place.team = :team AND e.place.startsOn = :start AND e.place.endsOn = :end ORDER BY e.id
                        """, ReportReleaseEntity.class)
                .setParameter("team", span.team())
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultList();
    }

    /** What was released over the year of some of these people among others: of a team, the organisation; and the reverse. */
    List<ReportReleaseEntity> releasesOfOthers(Span span) {
        return em.createQuery("""
                        SELECT e FROM ReportReleaseEntity e WHERE e.place.startsOn = :start AND e.place.team <> :team
                        AND (e.place.team = 0 OR :team = 0) ORDER BY e.id
                        """, ReportReleaseEntity.class)
                .setParameter("team", span.team())
                .setParameter("start", span.start())
                .getResultList();
    }

    Optional<ReportTargetEntity> target(TargetId id) {
        return Optional.ofNullable(em.find(ReportTargetEntity.class, id.value()));
    }

    Optional<ReportTargetEntity> target(String request) {
        return em.createQuery("SELECT t FROM ReportTargetEntity t WHERE t.request = :request", ReportTargetEntity.class)
                .setParameter("request", request)
                .getResultStream()
                .findFirst();
    }

    /** The teams with their names, by name: those that had not ended before the day, or of which something ran on. */
    Map<TeamId, String> teams(LocalDate day) {
        var teams = new LinkedHashMap<TeamId, String>();
        for (var row : rows("""
                SELECT t.id, t.name FROM team t WHERE t.ended_on IS NULL OR t.ended_on >= ?1
                  OR EXISTS (SELECT 1 FROM trajectory x WHERE x.team_id = t.id AND x.voided_at IS NULL
                    AND (x.closed_on IS NULL OR x.closed_on >= ?1))
                  OR EXISTS (SELECT 1 FROM conversation c WHERE c.team_id = t.id AND c.happened_on >= ?1)
                ORDER BY t.name, t.id""", day)) {
            teams.put(new TeamId(((Number) row[0]).longValue()), String.valueOf(row[1]));
        }
        return teams;
    }

    Optional<String> team(TeamId id) {
        return rows("SELECT name, id FROM team WHERE id = ?1", id.value()).stream()
                .map(row -> String.valueOf(row[0]))
                .findFirst();
    }

    Organisation organisation() {
        return rows("SELECT name, client_word, clients_word FROM organisation WHERE id = ?1", 1).stream()
                .map(row -> new Organisation(
                        String.valueOf(row[0]), new Words(String.valueOf(row[1]), String.valueOf(row[2]))))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object value) {
        return em.createNativeQuery(sql).setParameter(1, value).getResultList();
    }

    /**
     * Makes what is written and what is released follow one another until the end of the transaction, so that nothing saved is
     * missing from a release, and each release knows the earlier ones.
     */
    void oneAfterAnother() {
        em.createNativeQuery("UPDATE organisation SET version = version WHERE id = 1")
                .executeUpdate();
    }
}
