package nl.nabij.core.audit;

import nl.nabij.api.Caller;

/** An exception that undoes the work and yet leaves a row in the audit log: a refusal, or a record shown in its place. */
public interface Audited {

    Caller caller();

    AuditEvent event();
}
