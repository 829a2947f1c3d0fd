package nl.nabij.api.access;

import java.time.Instant;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit log.
 *
 * @param action CREATE, READ, CHANGE, VOID, SEARCH, PRINT, EXPORT, SIGN_IN, SIGN_OUT or REFUSED
 * @param part what of the record, never its content
 * @param outcome DONE, REFUSED or FAILED
 * @param account who, or null before signing in
 * @param name the name of the account, or null
 */
public record AuditEntry(
        Instant at,
        String action,
        String part,
        String outcome,
        @Nullable AccountId account,
        @Nullable String name,
        @Nullable String roles,
        Caller.Source source,
        @Nullable TrajectoryId trajectory) {}
