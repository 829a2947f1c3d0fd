package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.Saved;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetService;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.CaseAccess;
import nl.nabij.core.access.CaseFile;
import nl.nabij.core.access.CaseFiles;
import nl.nabij.core.access.Permission;
import nl.nabij.core.audit.AuditEvent.Action;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SheetService.class)
public final class CoreSheetService implements SheetService {

    private final CoreDatabase database;
    private final Clock clock;
    private final CaseAccess cases;
    private final Definitions definitions;
    private final Beginnings beginnings;
    private final SheetChanges changes;
    private final LookBackReader lookBacks;

    @Activate
    public CoreSheetService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference Variants variants,
            @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
        this.cases = new CaseAccess(database, policy);
        this.definitions = new Definitions(database, clock);
        this.beginnings = new Beginnings(database, policy, variants, definitions, clock);
        this.changes = new SheetChanges(database, policy, definitions, clock);
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
            CellInput.clean(clock, form, Filling.first(cells));
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.faults();
        }
    }

    @Override
    public Optional<Definition> definition(Caller caller, String variant, String version) {
        return beginnings.snapshot(variant, version).map(hash -> database.read(em -> definitions.of(em, hash)));
    }

    private Sheet read(Caller caller, SheetId id, Action action) {
        return read(caller, id, action, "sheet ", (em, file, sheet) -> whole(em, caller, file, sheet));
    }

    private interface Reading<T> {
        T of(EntityManager em, CaseFile file, SheetEntity sheet);
    }

    private <T> T read(Caller caller, SheetId id, Action action, String part, Reading<T> reading) {
        return database.transaction(em -> {
            var sheet = SheetRepository.get(em, id);
            var file = CaseFiles.load(em, new TrajectoryId(sheet.trajectoryId));
            return cases.run(
                    em,
                    caller,
                    file,
                    Permission.READ_SHEETS,
                    action,
                    part + id,
                    (same, found) -> reading.of(em, file, sheet));
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
    public SheetSummary begin(Caller caller, NewSheet sheet, Map<String, String> cells) {
        return beginnings.begin(caller, sheet, cells);
    }

    @Override
    public Saved save(Caller caller, SheetId sheet, List<CellChange> changes) {
        return this.changes.save(caller, sheet, changes);
    }

    @Override
    public SheetSummary change(Caller caller, SheetId sheet, long version, GivenFacts facts) {
        return changes.change(caller, sheet, version, facts);
    }

    @Override
    public void annul(Caller caller, SheetId sheet, long version, String reason) {
        changes.annul(caller, sheet, version, reason);
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

    @Override
    public LookBack printLookBack(Caller caller, SheetId start) {
        // The client takes it home, so without what the form asks of the experts' own process, whoever prints it.
        return read(caller, start, Action.PRINT, "look-back on sheet ", (em, file, sheet) -> lookBacks
                .lookBack(em, file, sheet, false)
                .orElseThrow(NotFoundException::new));
    }
}
