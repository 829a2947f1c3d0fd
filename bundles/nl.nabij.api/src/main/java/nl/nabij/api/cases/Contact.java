package nl.nabij.api.cases;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.api.ContactId;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * A contact moment on a trajectory.
 *
 * @param minutes how long, when it was said
 * @param note null when there is none or without the right to read
 * @param voided why and by whom it was taken back; null while it counts
 * @param version to be sent back with a change
 */
public record Contact(
        ContactId id,
        TrajectoryId trajectory,
        Person by,
        ContactKind kind,
        LocalDate on,
        @Nullable Integer minutes,
        List<Topic> topics,
        @Nullable String note,
        @Nullable PartnerKind partnerKind,
        @Nullable Voided voided,
        long version) {

    public Contact {
        topics = List.copyOf(topics);
    }
}
