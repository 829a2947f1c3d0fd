package nl.nabij.api.cases;

import java.time.LocalDate;
import nl.nabij.api.AgreementId;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * What client and expert agreed (handbook, 8.2).
 *
 * @param settledOn the day on which it was done or let go; null while it is open
 * @param voided why and by whom it was taken back; null while it counts
 * @param version to be sent back with a change
 */
public record Agreement(
        AgreementId id,
        TrajectoryId trajectory,
        ByWhom byWhom,
        String text,
        LocalDate agreedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate settledOn,
        @Nullable Voided voided,
        long version) {

    public boolean open() {
        return settledOn == null && voided == null;
    }
}
