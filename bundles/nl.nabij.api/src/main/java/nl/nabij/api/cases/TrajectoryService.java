package nl.nabij.api.cases;

import java.util.List;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Slice;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Trajectories. What the caller may not see is {@link nl.nabij.api.NotFoundException}; wrong input is
 * {@link nl.nabij.api.InvalidInputException}; a change with a version that is no longer the present one is
 * {@link nl.nabij.api.ConflictException} with the {@link Trajectory} as it is.
 */
@ProviderType
public interface TrajectoryService {

    /** Starts a trajectory that the caller, an expert, leads. The same request again gives the same trajectory. */
    Trajectory start(Caller caller, NewTrajectory trajectory, UUID request);

    Trajectory get(Caller caller, TrajectoryId id);

    /**
     * A trajectory, its open agreements and a slice of its timeline, read at once.
     *
     * @param cursor of the slice before, or null
     * @param size 1 to 100
     */
    CaseRecord open(Caller caller, TrajectoryId id, @Nullable String cursor, int size);

    /** How the client is called, for a page about part of the trajectory. */
    String label(Caller caller, TrajectoryId id);

    Trajectory change(Caller caller, TrajectoryId id, TrajectoryDetails details, long version);

    /** Writes the client's question anew; the older ones stay. The same text again changes nothing. */
    Trajectory ask(Caller caller, TrajectoryId id, Question question, long version);

    /** All questions, the newest first. */
    List<Question> questions(Caller caller, TrajectoryId id);

    Trajectory close(Caller caller, TrajectoryId id, Closing closing, long version);

    Trajectory reopen(Caller caller, TrajectoryId id, long version);

    /** The information text was given today, if it was not given before. */
    Trajectory informed(Caller caller, TrajectoryId id);

    /** "Hoeft niet": this reason for attention is put away; it comes back at its next occasion. */
    Trajectory putAway(Caller caller, TrajectoryId id, AttentionReason reason);

    /** Puts one more expert of the team on it; nothing happens when the expert already is. */
    Trajectory assign(Caller caller, TrajectoryId id, @Nullable AccountId expert);

    /** Takes an expert off; not the last one, who can hand it over. */
    Trajectory takeOff(Caller caller, TrajectoryId id, AccountId expert);

    /** The other expert takes the place of the first one, who may read it for 30 days more. */
    Trajectory handOver(Caller caller, TrajectoryId id, NewHandOver handOver);

    /** Takes back a trajectory that was begun by mistake; it and all that hangs on it no longer counts or shows. */
    void takeBack(Caller caller, TrajectoryId id, @Nullable String reason);

    /**
     * What happened, the latest first.
     *
     * @param cursor of the slice before, or null
     * @param size 1 to 100
     */
    Slice<TimelineItem> timeline(Caller caller, TrajectoryId id, @Nullable String cursor, int size);
}
