package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.NewSheet;
import nl.nabij.api.questionnaire.SheetFacts;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
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

/** Begins sheets: by which definition, of which form, looking back on what, and with what is filled in already. */
final class Beginnings {

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Variants variants;
    private final Definitions definitions;
    private final Filling filling;
    private final Clock clock;

    Beginnings(CoreDatabase database, AccessPolicy policy, Variants variants, Definitions definitions, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.variants = variants;
        this.definitions = definitions;
        this.filling = new Filling(definitions, clock);
        this.clock = clock;
    }

    SheetSummary begin(Caller caller, NewSheet given, Map<String, String> cells) {
        var input = new Input(clock);
        var request = input.request(given.request());
        var facts = check(input, given.facts());
        input.check();
        var snapshot = snapshot(given.variant(), given.version());
        try {
            return begin(caller, given, cells, request, facts, snapshot);
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return begin(caller, given, cells, request, facts, snapshot);
        }
    }

    private SheetSummary begin(
            Caller caller,
            NewSheet given,
            Map<String, String> cells,
            @Nullable String request,
            SheetFacts facts,
            Optional<String> snapshot) {
        var hash = request == null ? null : hash(request, caller, given, cells);
        return database.transaction(em -> {
            var file = CaseFiles.lock(em, given.trajectory());
            policy.require(caller, Permission.WRITE, file);
            var sheet =
                    SheetRepository.byRequest(em, given.trajectory(), request).orElse(null);
            if (sheet != null) {
                Sent.requireSame(sheet.requestHash, Objects.requireNonNull(hash));
                done(em, caller, Action.READ, "sheet " + new SheetId(sheet.id), file);
            } else {
                sheet = begin(em, given, snapshot);
                sheet.facts(facts);
                if (given.facts().filledInBy() == null) {
                    sheet.filledInBy = definitions
                            .of(em, sheet.definitionHash)
                            .form(sheet.form)
                            .orElseThrow()
                            .filledInBy();
                }
                sheet.request = request;
                sheet.requestHash = hash;
                sheet.accountId = caller.account().value();
                var written = keep(em, sheet, cells);
                var id = new SheetId(sheet.id);
                done(em, caller, Action.CREATE, written.isEmpty() ? "sheet " + id : CellNames.of(id, written), file);
            }
            return SheetRow.of(sheet).summary(definitions.of(em, sheet.definitionHash));
        });
    }

    private static String hash(String request, Caller caller, NewSheet given, Map<String, String> cells) {
        return Sent.hash(
                UUID.fromString(request),
                caller,
                given.trajectory(),
                given.variant(),
                given.form(),
                given.startSheet(),
                given.moment(),
                given.facts(),
                given.version(),
                new TreeMap<>(cells).entrySet());
    }

    private void done(EntityManager em, Caller caller, Action action, String part, CaseFile file) {
        database.audit().done(em, caller, AuditEvent.of(action, part).trajectory(file.trajectory(), file.client()));
    }

    static SheetFacts check(Input input, GivenFacts facts) {
        var filledOn = input.past("filledOn", facts.filledOn());
        var completedOn = facts.completedOn() == null ? null : input.past("completedOn", facts.completedOn());
        if (completedOn != null && completedOn.isBefore(filledOn)) {
            input.fault("completedOn", "completed-too-early");
        }
        return new SheetFacts(
                filledOn,
                Objects.requireNonNullElse(facts.filledInBy(), FilledInBy.TOGETHER),
                Boolean.TRUE.equals(facts.fromPaper()),
                completedOn);
    }

    /** The snapshot of the installed variant, kept for the sheets that follow; or of another version, when sheets keep it. */
    Optional<String> snapshot(String variant, @Nullable String version) {
        var installed = variants.find(variant);
        return version == null
                        || installed
                                .filter(one -> one.definition().version().equals(version))
                                .isPresent()
                ? installed.map(definitions::keep)
                : database.read(em -> Definitions.kept(em, variant, version));
    }

    /** A sheet of the form asked for, not yet kept. */
    SheetEntity begin(EntityManager em, NewSheet given, Optional<String> snapshot) {
        var input = new Input(clock);
        if (snapshot.isEmpty()) {
            input.fault("variant", "not-installed");
        }
        var start = start(em, input, given);
        input.check();
        var hash = start == null ? snapshot.orElseThrow() : start.definitionHash;
        form(em, input, given, start, hash);
        input.check();

        var sheet = new SheetEntity();
        sheet.trajectoryId = given.trajectory().value();
        sheet.definitionHash = hash;
        sheet.variant = given.variant();
        sheet.form = given.form();
        sheet.moment = given.moment();
        sheet.startSheetId = start == null ? null : start.id;
        sheet.createdAt = clock.instant();
        return sheet;
    }

    /**
     * Keeps a sheet that was begun, with what is filled in on it; the trajectory is locked.
     *
     * @return the cells that say something
     */
    List<String> keep(EntityManager em, SheetEntity sheet, Map<String, String> cells) {
        em.persist(sheet);
        var written = filling.fill(em, sheet, Filling.first(cells)).written();
        sheet.held = filling.isHeld(em, sheet);
        em.flush();
        if (sheet.filledCells > 0 || sheet.held) {
            Attention.refresh(em, new TrajectoryId(sheet.trajectoryId));
        }
        return written;
    }

    /** The sheet that is looked back on; it goes on with the definition that it began with. */
    private static @Nullable SheetEntity start(EntityManager em, Input input, NewSheet given) {
        if (given.startSheet() == null) {
            return null;
        }
        var start = em.find(SheetEntity.class, given.startSheet().value());
        if (start == null
                || start.voidedAt != null
                || start.trajectoryId != given.trajectory().value()
                || !start.variant.equals(given.variant())) {
            input.fault("startSheet", "unknown");
            return null;
        }
        return start;
    }

    private void form(EntityManager em, Input input, NewSheet given, @Nullable SheetEntity start, String hash) {
        var form = definitions.of(em, hash).form(given.form()).orElse(null);
        if (form == null) {
            input.fault("form", "unknown");
            return;
        }
        if (!Objects.equals(form.looksBackOn(), start == null ? null : start.form)) {
            input.fault("startSheet", start == null ? "required" : "unknown");
        }
        if (given.moment() == null ? !form.moments().isEmpty() : !form.moments().contains(given.moment())) {
            input.fault("moment", "unknown");
        } else if (start != null && SheetRepository.isLookedBackOn(em, start.id, given.moment())) {
            input.fault("moment", "moment-taken");
        }
    }
}
