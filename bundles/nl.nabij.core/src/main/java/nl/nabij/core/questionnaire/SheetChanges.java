package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.CellConflict;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.Saved;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.CaseAccess;
import nl.nabij.core.access.CaseFile;
import nl.nabij.core.access.CaseFiles;
import nl.nabij.core.access.Permission;
import nl.nabij.core.attention.Attention;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;

/** Changes of a sheet that is there: its cells, its facts, and that it is taken back. */
final class SheetChanges {

    private static final int LONGEST_REASON = 400;

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;
    private final CaseAccess cases;
    private final Definitions definitions;
    private final Filling filling;

    SheetChanges(CoreDatabase database, AccessPolicy policy, Definitions definitions, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
        this.cases = new CaseAccess(database, policy);
        this.definitions = definitions;
        this.filling = new Filling(definitions, clock);
    }

    Saved save(Caller caller, SheetId id, List<CellChange> changes) {
        return database.transaction(em -> {
            var sheet = SheetRepository.locked(em, id);
            var trajectory = new TrajectoryId(sheet.trajectoryId);
            var file = CaseFiles.load(em, trajectory);
            policy.require(caller, Permission.WRITE, file);
            var held = sheet.held;
            var counted = sheet.filledCells > 0;
            var filled = filling.fill(em, sheet, changes);
            var asksOtherwise = held != sheet.held || counted != sheet.filledCells > 0;
            if (asksOtherwise) {
                CaseFiles.lock(em, trajectory);
            }
            if (!filled.conflicts().isEmpty()) {
                var shown = filled.conflicts().stream().map(CellConflict::cell).toList();
                done(em, caller, Action.READ, CellNames.of(id, shown), file);
            }
            if (!filled.written().isEmpty()) {
                done(em, caller, Action.CHANGE, CellNames.of(id, filled.written()), file);
                em.flush();
            }
            if (asksOtherwise) {
                Attention.refresh(em, trajectory);
            }
            return new Saved(sheet.version, clock.instant(), filled.conflicts());
        });
    }

    SheetSummary change(Caller caller, SheetId id, long version, GivenFacts facts) {
        var input = new Input(clock);
        var checked = Beginnings.check(input, facts);
        input.check();
        return changed(caller, id, version, "facts of sheet ", Action.CHANGE, (em, sheet) -> {
            sheet.facts(checked);
            sheet.held = filling.isHeld(em, sheet);
        });
    }

    void annul(Caller caller, SheetId id, long version, String reason) {
        var input = new Input(clock);
        var why = input.text("reason", reason, LONGEST_REASON);
        input.check();
        changed(caller, id, version, "sheet ", Action.VOID, (em, sheet) -> {
            if (why == null && sheet.filledCells > 0) {
                throw new InvalidInputException(new Fault("reason", "required"));
            }
            if (SheetRepository.isLookedBackOn(em, sheet.id)) {
                throw new InvalidInputException(new Fault("", "sheet-looked-back-on"));
            }
            sheet.voidedAt = clock.instant();
            sheet.voidedBy = caller.account().value();
            sheet.voidReason = why;
        });
    }

    /** The sheet is locked before the trajectory, as in {@link #save}, so that two changes never wait for each other. */
    private SheetSummary changed(
            Caller caller,
            SheetId id,
            long version,
            String part,
            Action action,
            BiConsumer<EntityManager, SheetEntity> work) {
        return database.transaction(em -> {
            var sheet = SheetRepository.locked(em, id);
            var trajectory = new TrajectoryId(sheet.trajectoryId);
            var file = CaseFiles.lock(em, trajectory);
            return cases.run(em, caller, file, Permission.WRITE, action, part + id, (same, found) -> {
                var definition = definitions.of(em, sheet.definitionHash);
                if (sheet.version != version) {
                    throw new ConflictException(SheetRow.of(sheet).summary(definition));
                }
                work.accept(em, sheet);
                em.flush();
                Attention.refresh(em, trajectory);
                return SheetRow.of(sheet).summary(definition);
            });
        });
    }

    private void done(EntityManager em, Caller caller, Action action, String part, CaseFile file) {
        database.audit().done(em, caller, AuditEvent.of(action, part).trajectory(file.trajectory(), file.client()));
    }
}
