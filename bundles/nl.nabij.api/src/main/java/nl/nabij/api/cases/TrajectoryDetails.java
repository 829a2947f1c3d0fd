package nl.nabij.api.cases;

import nl.nabij.api.NeighbourhoodId;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of client and trajectory. Everything may be left out; null takes away what was there.
 *
 * @param name at most 200
 * @param nickname at most 200
 * @param reach how to reach the client, at most 1000
 * @param sheetsShared the client agreed that the coordinator reads the sheets; null means no
 * @param location where they meet, at most 200
 * @param referrer who referred, at most 200
 * @param occasion why now, at most 2000
 * @param rhythmDays the rhythm agreed with the client, 1 to 366; null means six weeks
 */
public record TrajectoryDetails(
        @Nullable String name,
        @Nullable String nickname,
        @Nullable String reach,
        @Nullable Boolean sheetsShared,
        @Nullable NeighbourhoodId neighbourhood,
        @Nullable String location,
        @Nullable WayIn wayIn,
        @Nullable PartnerKind referrerKind,
        @Nullable String referrer,
        @Nullable String occasion,
        @Nullable Integer rhythmDays) {

    public static TrajectoryDetails empty() {
        return new TrajectoryDetails(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The details of a trajectory as they are, to change some of them. */
    public static TrajectoryDetails of(Trajectory trajectory) {
        return new TrajectoryDetails(
                trajectory.client().name(),
                trajectory.client().nickname(),
                trajectory.client().reach(),
                trajectory.client().sheetsShared(),
                trajectory.neighbourhood(),
                trajectory.location(),
                trajectory.wayIn(),
                trajectory.referrerKind(),
                trajectory.referrer(),
                trajectory.occasion(),
                trajectory.rhythmDays());
    }
}
