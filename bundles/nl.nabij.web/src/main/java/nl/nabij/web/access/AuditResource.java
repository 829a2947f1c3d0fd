package nl.nabij.web.access;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.nabij.api.AccountId;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.access.AuditEntry;
import nl.nabij.api.access.AuditFilter;
import nl.nabij.api.access.AuditService;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The audit log: who did what and when, never what was written. */
@Component(service = AuditResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("audit-entries")
@Needs(Scope.ADMINISTRATION)
public final class AuditResource {

    private final AuditService audit;

    @Activate
    public AuditResource(@Reference AuditService audit) {
        this.audit = audit;
    }

    /**
     * Lists the log, newest first.
     *
     * @param from the first day
     * @param to the last day
     */
    @GET
    public Slice<AuditEntry> list(
            @Context SecurityContext security,
            @QueryParam("account") @Nullable AccountId account,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return audit.list(Visit.of(security).caller(), new AuditFilter(account, from, to), cursor, size);
    }
}
