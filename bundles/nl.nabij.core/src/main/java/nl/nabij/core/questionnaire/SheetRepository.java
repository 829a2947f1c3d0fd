package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nabij.api.ClientId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/** The queries of this package. A voided sheet is not there. */
final class SheetRepository {

    private static final String ROWS = """
            SELECT NEW nl.nabij.core.questionnaire.SheetRow(s.id, s.definitionHash, s.variant, s.form, s.moment,
              s.startSheetId, s.filledOn, s.filledInBy, s.fromPaper, s.completedOn, s.filledCells, s.held, s.version)
            FROM SheetEntity s WHERE s.trajectoryId = :trajectory AND s.voidedAt IS NULL
            ORDER BY s.filledOn DESC, s.id DESC""";
    private static final String COUNTING = """
            SELECT s FROM SheetEntity s
            WHERE s.trajectoryId = :trajectory AND s.filledCells > 0 AND s.voidedAt IS NULL
            ORDER BY s.filledOn DESC, s.id DESC""";

    private SheetRepository() {}

    static SheetEntity get(EntityManager em, SheetId sheet) {
        return present(em.find(SheetEntity.class, sheet.value()));
    }

    /** Locked until the end of the transaction: two who write in one document come after one another. */
    static SheetEntity locked(EntityManager em, SheetId sheet) {
        return present(em.find(SheetEntity.class, sheet.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static SheetEntity present(@Nullable SheetEntity sheet) {
        if (sheet == null || sheet.voidedAt != null) {
            throw new NotFoundException();
        }
        return sheet;
    }

    /** What the same request made before, on the same trajectory. */
    static Optional<SheetEntity> byRequest(EntityManager em, TrajectoryId trajectory, @Nullable String request) {
        if (request == null) {
            return Optional.empty();
        }
        return em
                .createQuery(
                        "SELECT s FROM SheetEntity s WHERE s.request = :request AND s.trajectoryId = :trajectory",
                        SheetEntity.class)
                .setParameter("request", request)
                .setParameter("trajectory", trajectory.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    static List<SheetRow> rows(EntityManager em, TrajectoryId trajectory) {
        return em.createQuery(ROWS, SheetRow.class)
                .setParameter("trajectory", trajectory.value())
                .getResultList();
    }

    /** The sheets with their answers, newest first. */
    static List<SheetEntity> counting(EntityManager em, TrajectoryId trajectory) {
        return em.createQuery(COUNTING, SheetEntity.class)
                .setParameter("trajectory", trajectory.value())
                .getResultList();
    }

    static boolean isLookedBackOn(EntityManager em, long sheet) {
        return !moments(em, sheet).isEmpty();
    }

    /** @param moment after so many months */
    static boolean isLookedBackOn(EntityManager em, long sheet, @Nullable Integer moment) {
        return moments(em, sheet).contains(moment);
    }

    private static List<Integer> moments(EntityManager em, long sheet) {
        return em.createQuery(
                        "SELECT s.moment FROM SheetEntity s WHERE s.startSheetId = :sheet AND s.voidedAt IS NULL",
                        Integer.class)
                .setParameter("sheet", sheet)
                .getResultList();
    }

    static Set<LocalDate> putAway(EntityManager em, TrajectoryId trajectory) {
        var days = new HashSet<LocalDate>();
        for (var day : em.createNativeQuery(
                        "SELECT due_on FROM put_away WHERE trajectory_id = ?1 AND attention = 'FOLLOW_UP'")
                .setParameter(1, trajectory.value())
                .getResultList()) {
            days.add(((Date) day).toLocalDate());
        }
        return days;
    }

    /** The name that stands above a sheet: as the client's record has it, else the nickname, else none. */
    static @Nullable String clientName(EntityManager em, ClientId client) {
        return (String) em.createNativeQuery("SELECT COALESCE(name, nickname) FROM client WHERE id = ?1")
                .setParameter(1, client.value())
                .getSingleResult();
    }

    /** The rows that reports count, as the sheet says now: each topic of which it says anything, with its mark. */
    static void topics(
            EntityManager em, long sheet, Map<String, Optional<Integer>> before, Map<String, Optional<Integer>> now) {
        if (!before.isEmpty()) {
            em.createNativeQuery("DELETE FROM sheet_topic WHERE sheet_id = ?1")
                    .setParameter(1, sheet)
                    .executeUpdate();
        }
        if (now.isEmpty()) {
            return;
        }
        // Several rows hide from PostgreSQL which columns their values are for.
        var row = "(CAST(? AS BIGINT), CAST(? AS VARCHAR(20)), CAST(? AS INTEGER))";
        var rows = String.join(", ", Collections.nCopies(now.size(), row));
        var insert = em.createNativeQuery("INSERT INTO sheet_topic (sheet_id, topic, mark) VALUES " + rows);
        var parameter = 1;
        for (var topic : now.entrySet()) {
            insert.setParameter(parameter++, sheet);
            insert.setParameter(parameter++, topic.getKey());
            insert.setParameter(parameter++, topic.getValue().orElse(null));
        }
        insert.executeUpdate();
    }
}
