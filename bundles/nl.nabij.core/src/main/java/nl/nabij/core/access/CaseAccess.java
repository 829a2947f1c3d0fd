package nl.nabij.core.access;

import jakarta.persistence.EntityManager;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.TrajectoryId;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;

/** The way of every piece of work on one trajectory: case file, policy, work, audit row, in one transaction. */
public final class CaseAccess {

    /** What is done in between. */
    public interface Work<T> {
        T on(EntityManager em, CaseFile file);
    }

    private final CoreDatabase database;
    private final AccessPolicy policy;

    public CaseAccess(CoreDatabase database, AccessPolicy policy) {
        this.database = database;
        this.policy = policy;
    }

    public <T> T read(Caller caller, TrajectoryId id, Permission permission, String part, Work<T> work) {
        return database.transaction(em -> run(em, caller, CaseFiles.load(em, id), permission, Action.READ, part, work));
    }

    public <T> T change(
            Caller caller, TrajectoryId id, Permission permission, Action action, String part, Work<T> work) {
        return database.transaction(em -> run(em, caller, CaseFiles.lock(em, id), permission, action, part, work));
    }

    /** The same with a case file that is loaded, or locked, already. */
    public <T> T run(
            EntityManager em,
            Caller caller,
            CaseFile file,
            Permission permission,
            Action action,
            String part,
            Work<T> work) {
        policy.require(caller, permission, file);
        try {
            var result = work.on(em, file);
            database.audit().done(em, caller, event(action, part, file));
            return result;
        } catch (ConflictException conflict) {
            if (conflict.current() == null) {
                throw conflict;
            }
            throw new ShownConflict(conflict, caller, event(Action.READ, part, file));
        }
    }

    private static AuditEvent event(Action action, String part, CaseFile file) {
        return AuditEvent.of(action, part).trajectory(file.trajectory(), file.client());
    }

    public boolean allows(Caller caller, Permission permission, CaseFile file) {
        return policy.permissions(caller, file).contains(permission);
    }
}
