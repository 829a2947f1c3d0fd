package nl.nabij.core.access;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.api.AccountId;
import nl.nabij.api.ClientId;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * What the access policy must know of a trajectory to decide.
 *
 * @param sheetsShared the client agreed that the coordinator reads the sheets
 * @param closedOn the day of closing, or null while it is open
 */
public record CaseFile(
        TrajectoryId trajectory,
        ClientId client,
        TeamId team,
        List<Assigned> assigned,
        boolean sheetsShared,
        @Nullable LocalDate closedOn) {

    /** An expert on the trajectory, until the day that it ended for this expert (null: not ended). */
    public record Assigned(AccountId expert, @Nullable LocalDate endedOn) {}
}
