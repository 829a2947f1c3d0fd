package nl.nabij.core.access;

import jakarta.persistence.EntityManager;
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

/**
 * Reads the case file that the policy decides on. A trajectory that was taken back does not exist.
 *
 * <p>Rows are taken in one order, by lists that join and by changes that lock: assignment, trajectory, client, and then what
 * hangs on them. On Derby a reader waits for a writer while it holds the row before, so any other order is a deadlock.
 */
public final class CaseFiles {

    /** No join: a trajectory has several assignments, and the second would be waited for while holding the trajectory. */
    private static final String FILE = """
            SELECT 0, t.client_id, t.team_id, t.closed_on, c.sheets_shared
            FROM trajectory t JOIN client c ON c.id = t.client_id WHERE t.id = ?1 AND t.voided_at IS NULL
            UNION ALL
            SELECT 1, a.account_id, a.team_id, a.ended_on, a.leads FROM assignment a WHERE a.trajectory_id = ?1""";

    /** Changes nothing; it takes the rows that every change begins with. */
    private static final String LOCK =
            "UPDATE AssignmentEntity a SET a.lastContactOn = a.lastContactOn WHERE a.trajectoryId = :trajectory";

    private CaseFiles() {}

    /** For reading. */
    public static CaseFile load(EntityManager em, TrajectoryId id) {
        var assigned = new ArrayList<Assigned>();
        Object[] trajectory = null;
        for (var result : em.createNativeQuery(FILE).setParameter(1, id.value()).getResultList()) {
            var row = (Object[]) result;
            if (number(row[0]) == 0) {
                trajectory = row;
            } else {
                assigned.add(new Assigned(new AccountId(number(row[1])), day(row[3])));
            }
        }
        if (trajectory == null) {
            throw new NotFoundException();
        }
        return new CaseFile(
                id,
                new ClientId(number(trajectory[1])),
                new TeamId(number(trajectory[2])),
                assigned,
                (Boolean) trajectory[4],
                day(trajectory[3]));
    }

    /** For a change: two people who change one trajectory go one after the other. */
    public static CaseFile lock(EntityManager em, TrajectoryId id) {
        em.createQuery(LOCK).setParameter("trajectory", id.value()).executeUpdate();
        return load(em, id);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
