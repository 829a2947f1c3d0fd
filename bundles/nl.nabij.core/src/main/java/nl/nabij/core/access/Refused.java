package nl.nabij.core.access;

import nl.nabij.api.Caller;
import nl.nabij.api.NotFoundException;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.Audited;

/** The policy said no. To the caller this is the same as an unknown id; the audit log gets the difference. */
public final class Refused extends NotFoundException implements Audited {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient AuditEvent event;

    public Refused(Caller caller, AuditEvent event) {
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
