package nl.nabij.api.cases;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to record or change a contact. Only the kind must be there.
 *
 * @param on null means today
 * @param minutes 1 to 1440
 * @param note a few words, at most 4000
 * @param partnerKind with which kind of partner there was contact about the client
 */
public record NewContact(
        @Nullable ContactKind kind,
        @Nullable LocalDate on,
        @Nullable Integer minutes,
        List<Topic> topics,
        @Nullable String note,
        @Nullable PartnerKind partnerKind) {

    public NewContact {
        // JSON may leave the list out.
        topics = topics == null ? List.of() : List.copyOf(topics);
    }
}
