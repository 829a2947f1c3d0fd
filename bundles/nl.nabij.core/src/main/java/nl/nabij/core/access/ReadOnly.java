package nl.nabij.core.access;

import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.ReadOnlyException;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.Audited;

/** The policy lets the caller read and no longer write. */
public final class ReadOnly extends ReadOnlyException implements Audited {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient AuditEvent event;

    ReadOnly(Caller caller, AuditEvent event, Fault why) {
        super(why);
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
