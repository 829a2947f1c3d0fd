package nl.nabij.api.cases;

import java.util.List;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Directory.Person;

/**
 * How a team stands, beside the thresholds of the handbook (4.4): at least five experts, at least twenty trajectories.
 *
 * @param experts how many experts may sign in
 * @param open trajectories that go on now
 * @param thisYear trajectories that went on at any time this calendar year
 * @param conversationsThisYear conversations without a record this calendar year
 * @param asking how many open trajectories ask attention today
 * @param followUpsDue how many of these because it is time to look back
 * @param loads who is on how many
 */
public record TeamOverview(
        TeamId team,
        String name,
        int experts,
        int open,
        int thisYear,
        int conversationsThisYear,
        int asking,
        int followUpsDue,
        List<Load> loads) {

    /** A team under this number of experts is fragile. */
    public static final int EXPERTS_WANTED = 5;

    /** From this number of trajectories on there is enough variation to learn from. */
    public static final int TRAJECTORIES_WANTED = 20;

    /** What one expert is on: open trajectories, and how many of them ask attention today. */
    public record Load(Person expert, int open, int asking) {}

    public TeamOverview {
        loads = List.copyOf(loads);
    }
}
