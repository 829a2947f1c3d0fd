package nl.nabij.api.cases;

import nl.nabij.api.AccountId;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Which trajectories to list.
 *
 * @param view whose
 * @param status which of them
 * @param team one of the caller's teams; null means all of them
 * @param expert in the view TEAM: what this expert is on; null means everybody
 * @param neighbourhood null means everywhere
 */
public record CaseloadFilter(
        View view,
        Status status,
        @Nullable TeamId team,
        @Nullable AccountId expert,
        @Nullable NeighbourhoodId neighbourhood) {

    /** Whose trajectories. */
    public enum View {
        /** Of the caller as an expert. */
        MINE,
        /** Of the teams of the caller as a coordinator, each trajectory once. */
        TEAM
    }

    /** Which of them. */
    public enum Status {
        /** What asks attention today, the longest waiting first. */
        ATTENTION,
        /** Everything that goes on, by the day on which it asks attention. */
        OPEN,
        /** What ended, the newest trajectory first; for an expert 30 days. */
        CLOSED
    }
}
