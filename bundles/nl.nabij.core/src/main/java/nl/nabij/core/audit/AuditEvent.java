package nl.nabij.core.audit;

import nl.nabij.api.ClientId;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the audit log. One event per list or search, one per save; the part names which part of the record
 * ("contact", "sheet cells reizen/now"), never its content.
 */
public record AuditEvent(
        Action action,
        String part,
        @Nullable TrajectoryId trajectory,
        @Nullable ClientId client,
        @Nullable String purpose) {

    /** After NEN 7513, with signing in, refusals, and passwords that somebody made anew for another. */
    public enum Action {
        CREATE,
        READ,
        CHANGE,
        VOID,
        SEARCH,
        PRINT,
        EXPORT,
        RESET,
        SIGN_IN,
        SIGN_OUT,
        REFUSED
    }

    public static AuditEvent of(Action action, String part) {
        return new AuditEvent(action, part, null, null, null);
    }

    public AuditEvent trajectory(TrajectoryId trajectory, ClientId client) {
        return new AuditEvent(action, part, trajectory, client, purpose);
    }

    public AuditEvent purpose(String purpose) {
        return new AuditEvent(action, part, trajectory, client, purpose);
    }
}
