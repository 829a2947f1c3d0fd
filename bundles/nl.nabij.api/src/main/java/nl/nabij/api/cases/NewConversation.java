package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.TeamId;
import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to count a conversation. Only the topic must be there.
 *
 * @param team of the caller; null when the caller has one
 * @param on null means today
 */
public record NewConversation(
        @Nullable TeamId team,
        @Nullable Topic topic,
        @Nullable LocalDate on,
        @Nullable NeighbourhoodId neighbourhood) {}
