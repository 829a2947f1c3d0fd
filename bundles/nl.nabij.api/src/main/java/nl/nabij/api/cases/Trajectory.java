package nl.nabij.api.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * The way that a client and one or more experts go together, as the caller may see it.
 *
 * @param label how the client is called: name, nickname, or code, neighbourhood and month of start
 * @param occasion why now; null without the right to read
 * @param referrer who referred, in words; null without the right to read
 * @param rhythmDays the rhythm agreed with the client: after so many days without contact it asks attention
 * @param ending when the caller was on it and left it; null for who is still on it and for a coordinator
 * @param question the client's question as it is now; null when there is none yet or without the right to read
 * @param experts everybody who is or was on it, who leads first
 * @param dues what it asks, past and to come, the earliest first; empty once it is closed
 * @param version to be sent back with a change
 */
public record Trajectory(
        TrajectoryId id,
        String label,
        Client client,
        TeamId team,
        String teamName,
        @Nullable NeighbourhoodId neighbourhood,
        @Nullable String neighbourhoodName,
        @Nullable String location,
        @Nullable WayIn wayIn,
        @Nullable PartnerKind referrerKind,
        @Nullable String referrer,
        @Nullable String occasion,
        LocalDate startedOn,
        int rhythmDays,
        @Nullable Closing closing,
        @Nullable Ending ending,
        @Nullable Question question,
        List<Assignment> experts,
        List<Due> dues,
        Set<CaseRight> rights,
        long version) {

    public Trajectory {
        experts = List.copyOf(experts);
        dues = List.copyOf(dues);
        rights = Set.copyOf(rights);
    }

    public boolean may(CaseRight right) {
        return rights.contains(right);
    }
}
