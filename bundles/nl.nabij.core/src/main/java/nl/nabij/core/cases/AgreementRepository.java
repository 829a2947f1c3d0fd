package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.api.AgreementId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.cases.Agreement;
import nl.nabij.api.cases.AttentionReason;

/** Agreements. */
final class AgreementRepository {

    private static final int LIMIT = 100;

    private AgreementRepository() {}

    /** The trajectory that the agreement hangs on. */
    static TrajectoryId trajectory(EntityManager em, AgreementId id) {
        var found = em.createQuery("SELECT a.trajectoryId FROM AgreementEntity a WHERE a.id = :id", Long.class)
                .setParameter("id", id.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return new TrajectoryId(found.get(0));
    }

    static AgreementEntity byRequest(EntityManager em, UUID request) {
        return em.createQuery("SELECT a FROM AgreementEntity a WHERE a.request = :request", AgreementEntity.class)
                .setParameter("request", request.toString())
                .getSingleResult();
    }

    /** The first due first, those without a date last; the place of nulls differs between databases. */
    static List<AgreementEntity> open(EntityManager em, TrajectoryId trajectory) {
        return em.createQuery("""
                        SELECT a FROM AgreementEntity a
                        WHERE a.trajectoryId = :trajectory AND a.settledOn IS NULL AND a.takenBack.at IS NULL
                        ORDER BY a.dueOn NULLS LAST, a.id""", AgreementEntity.class)
                .setParameter("trajectory", trajectory.value())
                .setMaxResults(LIMIT)
                .getResultList();
    }

    /** The latest first, from below a place on. */
    static List<AgreementEntity> below(EntityManager em, TrajectoryId trajectory, LocalDate day, long id, int limit) {
        return em.createQuery("""
                        SELECT a FROM AgreementEntity a WHERE a.trajectoryId = :trajectory
                        AND a.agreedOn <= :day AND (a.agreedOn < :day OR a.id < :id)
                        ORDER BY a.agreedOn DESC, a.id DESC""", AgreementEntity.class)
                .setParameter("trajectory", trajectory.value())
                .setParameter("day", day)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was agreed where an agreement asks attention; one query for all. */
    static Map<TrajectoryId, String> asking(EntityManager em, List<CaseloadLine> lines) {
        var asking = lines.stream()
                .filter(line -> line.asking() && line.attention() == AttentionReason.AGREEMENT)
                .collect(Collectors.toMap(CaseloadLine::trajectory, CaseloadLine::attentionOn, (one, same) -> one));
        if (asking.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<TrajectoryId, String>();
        em.createQuery("""
                        SELECT a FROM AgreementEntity a
                        WHERE a.trajectoryId IN :trajectories AND a.dueOn IS NOT NULL
                        AND a.settledOn IS NULL AND a.takenBack.at IS NULL ORDER BY a.id""", AgreementEntity.class)
                .setParameter(
                        "trajectories",
                        asking.keySet().stream().map(TrajectoryId::value).toList())
                .getResultStream()
                .filter(row -> Objects.requireNonNull(asking.get(new TrajectoryId(row.trajectoryId)))
                        .minusDays(1)
                        .equals(row.dueOn))
                .forEach(row -> found.putIfAbsent(new TrajectoryId(row.trajectoryId), row.text));
        return found;
    }

    static List<Agreement> shown(List<AgreementEntity> rows, People people, boolean content) {
        rows.forEach(row -> people.add(row.takenBack == null ? null : row.takenBack.by));
        return rows.stream().map(row -> shown(row, people, content)).toList();
    }

    static Agreement shown(AgreementEntity row, People people, boolean content) {
        return new Agreement(
                new AgreementId(row.id),
                new TrajectoryId(row.trajectoryId),
                row.byWhom,
                row.text,
                row.agreedOn,
                row.dueOn,
                row.settledOn,
                ContactRepository.voided(row.takenBack, people, content),
                row.version);
    }
}
