package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TargetId;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.ReportPeriod;

/** What coordinators typed, and what was released. */
final class ReportRepository {

    /** @param team 0 for the organisation */
    record Released(
            String report, long team, LocalDate start, LocalDate end, String name, String scope, LocalDate releasedOn) {

        ReportPeriod period() {
            return new ReportPeriod(start.getYear(), end.getMonthValue() == 6);
        }
    }

    record Organisation(String name, Words words) {}

    private final EntityManager em;

    ReportRepository(EntityManager em) {
        this.em = em;
    }

    List<Released> released(int year) {
        return em.createQuery("""
                        SELECT r.report, r.team, r.startsOn, r.endsOn, r.name, r.scope, r.releasedOn
                        FROM ReportReleaseEntity r WHERE r.startsOn = :start ORDER BY r.scope, r.endsOn, r.report
                        """, Object[].class)
                .setParameter("start", LocalDate.of(year, 1, 1))
                .getResultStream()
                .map(row -> new Released(
                        (String) row[0],
                        (Long) row[1],
                        (LocalDate) row[2],
                        (LocalDate) row[3],
                        (String) row[4],
                        (String) row[5],
                        (LocalDate) row[6]))
                .toList();
    }

    Optional<ReportReleaseEntity> release(String report, Span span) {
        return em.createQuery("""
                        SELECT r FROM ReportReleaseEntity r
                        WHERE r.report = :report AND r.team = :team AND r.startsOn = :start AND r.endsOn = :end
                        """, ReportReleaseEntity.class)
                .setParameter("report", report)
                .setParameter("team", span.team())
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultStream()
                .findFirst();
    }

    /** What was released of this team until this day, by any report; oldest first. */
    List<ReportReleaseEntity> releases(Span span, LocalDate end) {
        return em.createQuery("""
                        SELECT r FROM ReportReleaseEntity r
                        WHERE r.team = :team AND r.startsOn = :start AND r.endsOn = :end ORDER BY r.id
                        """, ReportReleaseEntity.class)
                .setParameter("team", span.team())
                .setParameter("start", span.start())
                .setParameter("end", end)
                .getResultList();
    }

    List<ReportTextEntity> texts(String report, Span span) {
        return em.createQuery("""
                        SELECT t FROM ReportTextEntity t
                        WHERE t.report = :report AND t.team = :team AND t.startsOn = :start AND t.endsOn = :end
                        """, ReportTextEntity.class)
                .setParameter("report", report)
                .setParameter("team", span.team())
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultList();
    }

    List<ReportTargetEntity> targets(String report, Span span) {
        return em.createQuery("""
                        SELECT t FROM ReportTargetEntity t
                        WHERE t.report = :report AND t.team = :team AND t.startsOn = :start AND t.endsOn = :end ORDER BY t.id
                        """, ReportTargetEntity.class)
                .setParameter("report", report)
                .setParameter("team", span.team())
                .setParameter("start", span.start())
                .setParameter("end", span.end())
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

    Optional<ReportEffortEntity> effort(String report, Span span) {
        return em.createQuery("""
                        SELECT e FROM ReportEffortEntity e
                        WHERE e.report = :report AND e.team = :team AND e.startsOn = :start AND e.endsOn = :end
                        """, ReportEffortEntity.class)
                .setParameter("report", report)
                .setParameter("team", span.team())
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultStream()
                .findFirst();
    }

    /** The teams with their names, by name; those that ended before the day are left out. */
    Map<Long, String> teams(LocalDate day) {
        var teams = new LinkedHashMap<Long, String>();
        for (var row :
                rows("SELECT id, name FROM team WHERE ended_on IS NULL OR ended_on >= ?1 ORDER BY name, id", day)) {
            teams.put(((Number) row[0]).longValue(), String.valueOf(row[1]));
        }
        return teams;
    }

    Optional<String> team(long id) {
        return rows("SELECT name, id FROM team WHERE id = ?1", id).stream()
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

    /** Makes releases follow one another, so that each knows what was released before it. */
    void releaseAlone() {
        em.createNativeQuery("UPDATE organisation SET version = version WHERE id = 1")
                .executeUpdate();
    }
}
