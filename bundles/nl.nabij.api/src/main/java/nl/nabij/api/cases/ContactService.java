package nl.nabij.api.cases;

import java.util.List;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ContactId;
import nl.nabij.api.Slice;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Contact moments; errors as in {@link TrajectoryService}, a conflict carries the {@link Contact} as it is. */
@ProviderType
public interface ContactService {

    /** Records a contact of the caller. The same request again gives the same contact. */
    Contact add(Caller caller, TrajectoryId trajectory, NewContact contact, UUID request);

    Contact get(Caller caller, ContactId id);

    Contact change(Caller caller, ContactId id, NewContact contact, long version);

    /** Takes a contact back; it stays to be seen with the reason, at most 400, and no longer counts. */
    Contact takeBack(Caller caller, ContactId id, @Nullable String reason, long version);

    /** The contacts of a trajectory, the latest first. */
    Slice<Contact> of(Caller caller, TrajectoryId trajectory, @Nullable String cursor, int size);

    /** The caller's own contacts since Monday that count, the latest first, at most 100. */
    List<WeekContact> thisWeek(Caller caller);
}
