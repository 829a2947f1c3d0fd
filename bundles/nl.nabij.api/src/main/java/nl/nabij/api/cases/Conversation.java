package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.ConversationId;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.TeamId;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation without a record (gesprek zonder dossier): a topic and a day, no person.
 *
 * @param trajectory what it became; from then on it counts there and no longer as a conversation
 */
public record Conversation(
        ConversationId id,
        TeamId team,
        Topic topic,
        LocalDate on,
        @Nullable NeighbourhoodId neighbourhood,
        @Nullable TrajectoryId trajectory) {}
