package nl.nabij.core.access;

import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.Audited;

/** A conflict that shows the record as it is now, which is a read. */
public final class ShownConflict extends ConflictException implements Audited {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient AuditEvent event;

    public ShownConflict(ConflictException conflict, Caller caller, AuditEvent event) {
        super(conflict.current());
        this.caller = caller;
        this.event = event;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public AuditEvent event() {
        return event;
    }
}
