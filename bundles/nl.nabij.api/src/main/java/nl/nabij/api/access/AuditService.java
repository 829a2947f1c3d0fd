package nl.nabij.api.access;

import nl.nabij.api.Caller;
import nl.nabij.api.Slice;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The audit log, for administrators: who did what and when, never any content. Looking is written to the log too. */
@ProviderType
public interface AuditService {

    /** Newest first. @param cursor of an earlier slice, or null; @param size 1 to 100 */
    Slice<AuditEntry> list(Caller caller, AuditFilter filter, @Nullable String cursor, int size);
}
