package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory.Person;
import nl.nabij.api.cases.Ending;
import nl.nabij.core.access.AccessPolicy;

/** How trajectories ended for an expert. */
record Endings(Map<TrajectoryId, HandedOver> handedOver) {

    private record HandedOver(LocalDate on, Person to) {}

    /** What the caller handed over of these; one query for all. */
    static Endings of(EntityManager em, Caller caller, List<TrajectoryId> trajectories) {
        var handedOver = new HashMap<TrajectoryId, HandedOver>();
        if (!trajectories.isEmpty()) {
            var query = em.createNativeQuery(
                            "SELECT h.trajectory_id, h.handed_on, p.id, p.name FROM handover h JOIN account p"
                                    + " ON p.id = h.to_account_id WHERE h.from_account_id = ?1 AND h.trajectory_id IN ("
                                    + Rows.parameters(2, trajectories.size()) + ") ORDER BY h.id")
                    .setParameter(1, caller.account().value());
            for (int i = 0; i < trajectories.size(); i++) {
                query.setParameter(i + 2, trajectories.get(i).value());
            }
            for (var row : Rows.of(query)) {
                var to = new Person(new AccountId(row.number(2)), row.text(3));
                handedOver.put(new TrajectoryId(row.number(0)), new HandedOver(row.day(1), to));
            }
        }
        return new Endings(handedOver);
    }

    /** @param on the day on which it ended for the caller; a hand-over of another day had another end */
    Ending of(TrajectoryId trajectory, LocalDate on) {
        var handed = handedOver.get(trajectory);
        return new Ending(
                on, handed != null && handed.on.equals(on) ? handed.to : null, AccessPolicy.lastDayToRead(on));
    }
}
