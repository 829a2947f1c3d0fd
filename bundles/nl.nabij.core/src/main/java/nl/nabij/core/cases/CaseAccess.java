package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import nl.nabij.api.Caller;
import nl.nabij.api.TrajectoryId;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.CaseFile;
import nl.nabij.core.access.CaseFiles;
import nl.nabij.core.access.Permission;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;

/** The way of every piece of work on one trajectory: case file, policy, work, audit row, in one transaction. */
final class CaseAccess {

    /** What is done in between. */
    interface Work<T> {
        T on(EntityManager em, CaseFile file);
    }

    private final CoreDatabase database;
    private final AccessPolicy policy;

    CaseAccess(CoreDatabase database, AccessPolicy policy) {
        this.database = database;
        this.policy = policy;
    }

    <T> T read(Caller caller, TrajectoryId id, Permission permission, String part, Work<T> work) {
        return database.transaction(em -> run(em, caller, CaseFiles.load(em, id), permission, Action.READ, part, work));
    }

    <T> T change(Caller caller, TrajectoryId id, Permission permission, Action action, String part, Work<T> work) {
        return database.transaction(em -> run(em, caller, CaseFiles.lock(em, id), permission, action, part, work));
    }

    private <T> T run(
            EntityManager em,
            Caller caller,
            CaseFile file,
            Permission permission,
            Action action,
            String part,
            Work<T> work) {
        policy.require(caller, permission, file);
        var result = work.on(em, file);
        database.audit().done(em, caller, AuditEvent.of(action, part).trajectory(file.trajectory(), file.client()));
        return result;
    }

    boolean allows(Caller caller, Permission permission, CaseFile file) {
        return policy.permissions(caller, file).contains(permission);
    }
}
