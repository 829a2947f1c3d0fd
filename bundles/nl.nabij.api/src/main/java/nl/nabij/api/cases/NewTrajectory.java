package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.ConversationId;
import nl.nabij.api.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to start a trajectory. Everything may be left out.
 *
 * @param team of the caller; null when the caller has one
 * @param details of client and trajectory
 * @param startedOn null means today, or the day of the conversation
 * @param question the client's own question, at most 4000
 * @param informed the information text was given today
 * @param conversation the conversation without a record that becomes this one; from then on it counts here
 */
public record NewTrajectory(
        @Nullable TeamId team,
        TrajectoryDetails details,
        @Nullable LocalDate startedOn,
        @Nullable String question,
        @Nullable Boolean informed,
        @Nullable ConversationId conversation) {

    public NewTrajectory {
        // JSON may leave it out.
        details = details == null ? TrajectoryDetails.empty() : details;
    }

    /** For somebody about whom nothing is known yet. */
    public static NewTrajectory empty() {
        return new NewTrajectory(null, TrajectoryDetails.empty(), null, null, null, null);
    }

    /** What a conversation without a record becomes; its day and neighbourhood come with it. */
    public static NewTrajectory from(Conversation conversation) {
        return new NewTrajectory(null, TrajectoryDetails.empty(), null, null, null, conversation.id());
    }
}
