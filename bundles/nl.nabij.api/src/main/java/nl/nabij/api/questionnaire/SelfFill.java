package nl.nabij.api.questionnaire;

import java.time.Instant;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * A link with which a client fills in a sheet alone. Neither link nor code can be read back: they are shown once, to who made
 * them.
 *
 * @param form what it asks, as the form is called
 * @param endsAt the moment from which it no longer works
 * @param sheet what was sent with it, or null
 */
public record SelfFill(
        SelfFillId id,
        String variant,
        String form,
        State state,
        Instant madeAt,
        Instant endsAt,
        @Nullable SheetId sheet) {

    public enum State {
        /** Waits for the client. */
        OPEN,
        /** The client has sent it. */
        SENT,
        /** Taken back, or tried too often with a wrong code. */
        REVOKED,
        /** Not used in time. */
        ENDED
    }
}
