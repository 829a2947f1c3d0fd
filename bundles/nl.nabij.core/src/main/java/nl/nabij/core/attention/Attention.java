package nl.nabij.core.attention;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import nl.nabij.api.AccountId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.cases.AttentionReason;
import org.jspecify.annotations.Nullable;

/**
 * Keeps on the assignment rows when a trajectory next asks attention and why, so that a caseload page is one index range.
 * Call {@link #refresh} in the transaction of every change of a contact, agreement, sheet, rhythm, closing or assignment.
 */
public final class Attention {

    static final String HISTORY = """
            SELECT t.started_on, t.rhythm_days, COALESCE(t.closed_on, CAST(t.voided_at AS DATE)),
              (SELECT MAX(c.happened_on) FROM contact c WHERE c.trajectory_id = t.id AND c.voided_at IS NULL),
              (SELECT MAX(p.put_away_on) FROM put_away p WHERE p.trajectory_id = t.id AND p.attention = 'RHYTHM'),
              (SELECT MIN(a.due_on) FROM agreement a
                WHERE a.trajectory_id = t.id AND a.settled_on IS NULL AND a.voided_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM put_away q
                  WHERE q.trajectory_id = t.id AND q.attention = 'AGREEMENT' AND q.due_on = a.due_on))
            FROM trajectory t WHERE t.id = ?1""";
    private static final String MOMENT = "moment";
    private static final String HELD = "held";
    private static final String BEGUN = "begun";
    private static final String PUT_AWAY = "put-away";
    private static final String LOOK_BACK = """
            SELECT 'moment', s.id, s.id, m.months, s.filled_on, s.variant, s.form FROM sheet s
            JOIN definition_moment m ON m.definition_hash = s.definition_hash AND m.follows = s.form
            WHERE s.trajectory_id = ?1 AND s.filled_cells > 0 AND s.voided_at IS NULL
            UNION ALL
            SELECT CASE WHEN s.held = TRUE THEN 'held' ELSE 'begun' END, s.id, s.start_sheet_id, s.moment, s.filled_on,
              s.variant, s.form FROM sheet s
            WHERE s.trajectory_id = ?1 AND s.moment IS NOT NULL AND (s.held = TRUE OR s.filled_cells > 0)
              AND s.voided_at IS NULL
            UNION ALL
            SELECT 'put-away', p.id, 0, 0, p.due_on, '', '' FROM put_away p
            WHERE p.trajectory_id = ?1 AND p.attention = 'FOLLOW_UP'""";
    private static final String KEEP = """
            UPDATE AssignmentEntity a SET a.attentionOn = :attentionOn, a.attention = :attention, a.lastContactOn = :last
            WHERE a.trajectoryId = :trajectory AND a.endedOn IS NULL""";

    private static final String RELEASE = """
            UPDATE AssignmentEntity a SET a.attentionOn = NULL, a.attention = NULL
            WHERE a.trajectoryId = :trajectory AND a.endedOn IS NOT NULL""";

    private Attention() {}

    /** Computes anew what the assignment rows of the trajectory that go on keep. */
    public static void refresh(EntityManager em, TrajectoryId trajectory) {
        em.flush();
        var history = history(em, trajectory);
        var dues = history.dues();
        var first = dues.isEmpty() ? null : dues.get(0);
        em.createQuery(KEEP)
                .setParameter("attentionOn", first == null ? null : first.on())
                .setParameter("attention", first == null ? null : first.reason())
                .setParameter("last", history.lastContactOn())
                .setParameter("trajectory", trajectory.value())
                .executeUpdate();
    }

    /** As {@link #refresh}, after an assignment ended: to who left it asks nothing any more. */
    public static void refreshAll(EntityManager em, TrajectoryId trajectory) {
        refresh(em, trajectory);
        em.createQuery(RELEASE).setParameter("trajectory", trajectory.value()).executeUpdate();
    }

    /** What a trajectory asks and when, past and to come, the earliest first; none once it is closed. */
    public static List<Due> dues(EntityManager em, TrajectoryId trajectory, LocalDate today) {
        em.flush();
        return history(em, trajectory).duesNow(today);
    }

    /** "Hoeft niet": puts a reason away that asks attention today; one that does not ask yet stays as it is. */
    public static void putAway(
            EntityManager em, TrajectoryId trajectory, AttentionReason reason, AccountId by, LocalDate today) {
        for (var due : dues(em, trajectory, today)) {
            if (due.reason() == reason && !due.on().isAfter(today)) {
                var dueOn = reason == AttentionReason.AGREEMENT ? due.on().minusDays(1) : due.on();
                em.persist(new PutAwayEntity(trajectory.value(), reason, dueOn, by.value(), today));
            }
        }
        refresh(em, trajectory);
    }

    private static History history(EntityManager em, TrajectoryId trajectory) {
        var row = (Object[]) em.createNativeQuery(HISTORY)
                .setParameter(1, trajectory.value())
                .getSingleResult();
        return new History(
                ((Date) row[0]).toLocalDate(),
                ((Number) row[1]).intValue(),
                day(row[2]),
                day(row[3]),
                day(row[4]),
                day(row[5]),
                lookBacks(em, trajectory));
    }

    /** The newest sheet of each questionnaire that is to be looked back on, and of earlier ones what was begun. */
    private static List<History.LookBack> lookBacks(EntityManager em, TrajectoryId trajectory) {
        var rows = new ArrayList<Line>();
        for (var row : em.createNativeQuery(LOOK_BACK)
                .setParameter(1, trajectory.value())
                .getResultList()) {
            rows.add(Line.of((Object[]) row));
        }
        var starts = new LinkedHashMap<Long, Line>();
        rows.stream()
                .filter(row -> row.what.equals(MOMENT))
                .sorted(Comparator.comparing(Line::on).thenComparing(Line::id).reversed())
                .forEach(row -> starts.putIfAbsent(row.id, row));
        var seen = new HashSet<String>();
        var lookBacks = new ArrayList<History.LookBack>();
        for (var start : starts.values()) {
            var held = months(rows, HELD, start.id);
            var moments = months(rows, MOMENT, start.id);
            if (!seen.add(start.form)) {
                var begun = months(rows, BEGUN, start.id);
                moments = moments.stream()
                        .filter(month -> begun.contains(month) || held.contains(month))
                        .toList();
            }
            lookBacks.add(new History.LookBack(start.on, moments, held, putAway(rows)));
        }
        return lookBacks;
    }

    private static List<Integer> months(List<Line> rows, String what, long start) {
        return rows.stream()
                .filter(row -> row.what.equals(what) && row.start == start)
                .map(Line::months)
                .sorted()
                .toList();
    }

    private static List<LocalDate> putAway(List<Line> rows) {
        return rows.stream()
                .filter(row -> row.what.equals(PUT_AWAY))
                .map(Line::on)
                .toList();
    }

    /** A moment to look back on a sheet, a look-back that was held or begun, or one that was put away. */
    private record Line(String what, long id, long start, int months, LocalDate on, String form) {

        static Line of(Object[] row) {
            return new Line(
                    ((String) row[0]).strip(),
                    ((Number) row[1]).longValue(),
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).intValue(),
                    ((Date) row[4]).toLocalDate(),
                    row[5] + "/" + row[6]);
        }
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
