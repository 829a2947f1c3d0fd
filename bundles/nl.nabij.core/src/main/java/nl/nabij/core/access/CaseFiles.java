package nl.nabij.core.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.nabij.api.AccountId;
import nl.nabij.api.ClientId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.core.access.CaseFile.Assigned;
import org.jspecify.annotations.Nullable;

/** Reads the case file that the policy decides on. A trajectory that was taken back does not exist. */
public final class CaseFiles {

    private static final String FILE = """
            SELECT t.client_id, t.team_id, t.closed_on, c.sheets_shared, a.account_id, a.ended_on
            FROM trajectory t JOIN client c ON c.id = t.client_id JOIN assignment a ON a.trajectory_id = t.id
            WHERE t.id = ?1 AND t.voided_at IS NULL""";

    private CaseFiles() {}

    /** For reading. */
    public static CaseFile load(EntityManager em, TrajectoryId id) {
        var assigned = new ArrayList<Assigned>();
        Object[] first = null;
        for (var result : em.createNativeQuery(FILE).setParameter(1, id.value()).getResultList()) {
            var row = (Object[]) result;
            first = row;
            assigned.add(new Assigned(new AccountId(number(row[4])), day(row[5])));
        }
        if (first == null) {
            throw new NotFoundException();
        }
        return new CaseFile(
                id,
                new ClientId(number(first[0])),
                new TeamId(number(first[1])),
                assigned,
                (Boolean) first[3],
                day(first[2]));
    }

    /** For a change: two people who change one trajectory go one after the other, which spares them a deadlock. */
    public static CaseFile lock(EntityManager em, TrajectoryId id) {
        em.createQuery("SELECT t FROM TrajectoryEntity t WHERE t.id = :id")
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return load(em, id);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
