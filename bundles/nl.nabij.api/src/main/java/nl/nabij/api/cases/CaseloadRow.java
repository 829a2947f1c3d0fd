package nl.nabij.api.cases;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory as a line in a list.
 *
 * @param attention why it asks, or will ask, attention first; null once it ended
 * @param attentionOn the day on which it does
 * @param asksAttention that day has come
 * @param agreement in the own list, when an agreement asks attention: what was agreed; null else
 * @param ending for an expert: when and how it ended for him or her; for a coordinator when it was closed
 * @param experts who are on it now, who leads first
 */
public record CaseloadRow(
        TrajectoryId id,
        String label,
        @Nullable String neighbourhood,
        LocalDate startedOn,
        @Nullable LocalDate lastContactOn,
        @Nullable AttentionReason attention,
        @Nullable LocalDate attentionOn,
        boolean asksAttention,
        @Nullable String agreement,
        @Nullable Ending ending,
        List<Person> experts) {

    public CaseloadRow {
        experts = List.copyOf(experts);
    }
}
