package nl.nabij.core.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import nl.nabij.api.Caller;

/** Writes the audit log, in the transaction of what it tells about: no change without its row, no row without its change. */
public final class Audit {

    private final Clock clock;

    public Audit(Clock clock) {
        this.clock = clock;
    }

    public void done(EntityManager em, Caller caller, AuditEvent event) {
        em.persist(new AuditEntity(clock.instant(), caller, event, "DONE"));
    }

    /** For what happens before there is a caller: a failed attempt to sign in, a first start. */
    public void anonymous(EntityManager em, AuditEvent event, String outcome) {
        em.persist(new AuditEntity(clock.instant(), null, event, outcome));
    }

    public void undone(EntityManager em, Audited undone) {
        var outcome = undone.event().action() == AuditEvent.Action.REFUSED ? "REFUSED" : "DONE";
        em.persist(new AuditEntity(clock.instant(), undone.caller(), undone.event(), outcome));
    }
}
