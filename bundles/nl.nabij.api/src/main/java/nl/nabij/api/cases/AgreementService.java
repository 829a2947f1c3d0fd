package nl.nabij.api.cases;

import java.util.List;
import java.util.UUID;
import nl.nabij.api.AgreementId;
import nl.nabij.api.Caller;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Agreements of client and expert; errors as in {@link TrajectoryService}, a conflict carries the {@link Agreement}. */
@ProviderType
public interface AgreementService {

    /** The same request again gives the same agreement. */
    Agreement add(Caller caller, TrajectoryId trajectory, NewAgreement agreement, UUID request);

    Agreement get(Caller caller, AgreementId id);

    Agreement change(Caller caller, AgreementId id, NewAgreement agreement, long version);

    /** Done, or let go: today; false opens it again. */
    Agreement settle(Caller caller, AgreementId id, boolean settled, long version);

    /** Takes an agreement back; it stays to be seen with the reason, at most 400, and no longer counts. */
    Agreement takeBack(Caller caller, AgreementId id, @Nullable String reason, long version);

    /** The open agreements of a trajectory, the first due first, at most 100. */
    List<Agreement> open(Caller caller, TrajectoryId trajectory);
}
