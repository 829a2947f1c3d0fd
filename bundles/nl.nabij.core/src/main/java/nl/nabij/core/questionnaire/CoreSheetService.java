package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.CellConflict;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.Saved;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetService;
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
import nl.nabij.core.input.Sent;
import nl.nabij.database.DuplicateKeyException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SheetService.class)
public final class CoreSheetService implements SheetService {

    private static final int LONGEST_REASON = 400;

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;
    private final CaseAccess cases;
    private final Definitions definitions;
    private final Beginnings beginnings;
    private final LookBackReader lookBacks;

    @Activate
    public CoreSheetService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference Variants variants,
            @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
        this.cases = new CaseAccess(database, policy);
        this.definitions = new Definitions(database, clock);
        this.beginnings = new Beginnings(variants, definitions, clock);
        this.lookBacks = new LookBackReader(definitions, clock);
    }

    @Override
    public List<SheetSummary> list(Caller caller, TrajectoryId trajectory) {
        return cases.read(
                caller,
                trajectory,
                Permission.READ_SHEETS,
                "sheets",
                (em, file) -> SheetRepository.rows(em, trajectory).stream()
                        .map(row -> row.summary(definitions.of(em, row.definitionHash())))
                        .toList());
    }

    @Override
    public Sheet open(Caller caller, SheetId sheet) {
        return read(caller, sheet, Action.READ);
    }

    @Override
    public Sheet print(Caller caller, SheetId sheet) {
        return read(caller, sheet, Action.PRINT);
    }

    @Override
    public Sheet export(Caller caller, SheetId sheet) {
        return read(caller, sheet, Action.EXPORT);
    }

    @Override
    public List<Fault> faults(Form form, Map<String, String> cells) {
        try {
            CellInput.clean(
                    clock,
                    form,
                    cells.entrySet().stream()
                            .map(cell -> new CellChange(cell.getKey(), "", cell.getValue()))
                            .toList());
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.faults();
        }
    }

    private Sheet read(Caller caller, SheetId id, Action action) {
        return database.transaction(em -> {
            var sheet = SheetRepository.get(em, id);
            var file = CaseFiles.load(em, new TrajectoryId(sheet.trajectoryId));
            return cases.run(
                    em,
                    caller,
                    file,
                    Permission.READ_SHEETS,
                    action,
                    "sheet " + id,
                    (same, found) -> whole(em, caller, file, sheet));
        });
    }

    private Sheet whole(EntityManager em, Caller caller, CaseFile file, SheetEntity sheet) {
        var definition = definitions.of(em, sheet.definitionHash);
        var expert = cases.allows(caller, Permission.READ, file);
        return new Sheet(
                SheetRow.of(sheet).summary(definition),
                file.trajectory(),
                formOf(definition, sheet).named() ? SheetRepository.clientName(em, file.client()) : null,
                definition,
                Answers.readable(sheet, formOf(definition, sheet), expert).cells(),
                start(em, sheet, expert),
                cases.allows(caller, Permission.WRITE, file));
    }

    private static Form formOf(Definition definition, SheetEntity sheet) {
        return definition.form(sheet.form).orElseThrow();
    }

    private Sheet.@Nullable Start start(EntityManager em, SheetEntity sheet, boolean expert) {
        if (sheet.startSheetId == null) {
            return null;
        }
        var start = SheetRepository.get(em, new SheetId(sheet.startSheetId));
        var definition = definitions.of(em, start.definitionHash);
        return new Sheet.Start(
                SheetRow.of(start).summary(definition),
                Answers.readable(start, formOf(definition, start), expert).cells());
    }

    @Override
    public SheetSummary begin(Caller caller, NewSheet sheet) {
        var input = new Input(clock);
        var request = input.request(sheet.request());
        var facts = Beginnings.check(input, sheet.facts());
        input.check();
        var snapshot = beginnings.snapshot(sheet.variant());
        try {
            return begin(caller, sheet, request, facts, snapshot);
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return begin(caller, sheet, request, facts, snapshot);
        }
    }

    private SheetSummary begin(
            Caller caller, NewSheet given, @Nullable String request, SheetFacts facts, Optional<String> snapshot) {
        var hash = request == null
                ? null
                : Sent.hash(
                        UUID.fromString(request),
                        caller,
                        given.trajectory(),
                        given.variant(),
                        given.form(),
                        given.startSheet(),
                        given.moment(),
                        given.facts());
        return database.transaction(em -> {
            var file = CaseFiles.lock(em, given.trajectory());
            policy.require(caller, Permission.WRITE, file);
            var sheet =
                    SheetRepository.byRequest(em, given.trajectory(), request).orElse(null);
            if (sheet != null) {
                Sent.requireSame(sheet.requestHash, Objects.requireNonNull(hash));
                done(em, caller, Action.READ, "sheet " + new SheetId(sheet.id), file);
            } else {
                sheet = beginnings.begin(em, given, snapshot);
                sheet.facts(facts);
                if (given.facts().filledInBy() == null) {
                    sheet.filledInBy = formOf(definitions.of(em, sheet.definitionHash), sheet)
                            .filledInBy();
                }
                sheet.request = request;
                sheet.requestHash = hash;
                sheet.accountId = caller.account().value();
                em.persist(sheet);
                em.flush();
                done(em, caller, Action.CREATE, "sheet " + new SheetId(sheet.id), file);
            }
            return SheetRow.of(sheet).summary(definitions.of(em, sheet.definitionHash));
        });
    }

    @Override
    public Saved save(Caller caller, SheetId id, List<CellChange> changes) {
        return database.transaction(em -> {
            var sheet = SheetRepository.locked(em, id);
            var trajectory = new TrajectoryId(sheet.trajectoryId);
            var file = CaseFiles.load(em, trajectory);
            policy.require(caller, Permission.WRITE, file);
            var form = formOf(definitions.of(em, sheet.definitionHash), sheet);
            var cleaned = CellInput.clean(clock, form, changes);
            var answers = Answers.of(sheet.answers);
            var topics = answers.topics(form);
            var written = new ArrayList<String>();
            var conflicts = new ArrayList<CellConflict>();
            for (var change : cleaned) {
                var current = answers.text(change.cell());
                if (current.equals(change.text())) {
                    continue;
                }
                if (current.equals(change.expected())) {
                    answers.put(change.cell(), change.text());
                    written.add(change.cell());
                } else {
                    conflicts.add(new CellConflict(change.cell(), current, change.text()));
                }
            }
            if (!conflicts.isEmpty()) {
                var shown = conflicts.stream().map(CellConflict::cell).toList();
                done(em, caller, Action.READ, CellNames.of(id, shown), file);
            }
            if (!written.isEmpty()) {
                var held = isHeld(em, sheet, answers);
                var asksOtherwise = held != sheet.held || (answers.filled() > 0) != (sheet.filledCells > 0);
                if (asksOtherwise) {
                    CaseFiles.lock(em, trajectory);
                }
                sheet.answers = answers.json();
                sheet.filledCells = answers.filled();
                sheet.held = held;
                SheetRepository.topics(em, sheet.id, topics, answers.topics(form));
                done(em, caller, Action.CHANGE, CellNames.of(id, written), file);
                em.flush();
                if (asksOtherwise) {
                    Attention.refresh(em, trajectory);
                }
            }
            return new Saved(sheet.version, clock.instant(), conflicts);
        });
    }

    @Override
    public SheetSummary change(Caller caller, SheetId id, long version, GivenFacts facts) {
        var input = new Input(clock);
        var checked = Beginnings.check(input, facts);
        input.check();
        return changed(caller, id, version, "facts of sheet ", Action.CHANGE, (em, sheet) -> {
            sheet.facts(checked);
            sheet.held = isHeld(em, sheet, Answers.of(sheet.answers));
        });
    }

    @Override
    public void annul(Caller caller, SheetId id, long version, String reason) {
        var input = new Input(clock);
        var why = input.requiredText("reason", reason, LONGEST_REASON);
        input.check();
        changed(caller, id, version, "sheet ", Action.VOID, (em, sheet) -> {
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

    @Override
    public List<FollowUp> followUps(Caller caller, TrajectoryId trajectory) {
        return cases.read(caller, trajectory, Permission.READ_SHEETS, "sheets", lookBacks::followUps);
    }

    @Override
    public List<LookBack> lookBacks(Caller caller, TrajectoryId trajectory) {
        return cases.read(
                caller,
                trajectory,
                Permission.READ_SHEETS,
                "sheets",
                (em, file) -> lookBacks.lookBacks(em, file, cases.allows(caller, Permission.READ, file)));
    }

    private boolean isHeld(EntityManager em, SheetEntity sheet, Answers answers) {
        if (sheet.startSheetId == null) {
            return false;
        }
        var start = em.find(SheetEntity.class, sheet.startSheetId);
        return HeldLookBack.is(definitions.of(em, sheet.definitionHash), start, sheet, answers);
    }

    private void done(EntityManager em, Caller caller, Action action, String part, CaseFile file) {
        database.audit().done(em, caller, AuditEvent.of(action, part).trajectory(file.trajectory(), file.client()));
    }
}
