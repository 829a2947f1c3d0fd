package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.nabij.api.AgreementId;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.cases.Agreement;
import nl.nabij.api.cases.AgreementService;
import nl.nabij.api.cases.ByWhom;
import nl.nabij.api.cases.NewAgreement;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.CaseAccess;
import nl.nabij.core.access.CaseFile;
import nl.nabij.core.access.Permission;
import nl.nabij.core.attention.Attention;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import nl.nabij.core.input.Sent;
import nl.nabij.database.DuplicateKeyException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class CoreAgreementService implements AgreementService {

    private static final String PART = "agreement";

    private final CoreDatabase database;
    private final Directory directory;
    private final Clock clock;
    private final CaseAccess cases;

    @Activate
    public CoreAgreementService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference Directory directory,
            @Reference Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
        this.cases = new CaseAccess(database, policy);
    }

    @Override
    public Agreement add(Caller caller, TrajectoryId trajectory, NewAgreement sent, UUID request) {
        var agreement = checked(sent);
        var hash = Sent.hash(request, caller, trajectory, sent);
        try {
            return cases.change(caller, trajectory, Permission.WRITE, Action.CREATE, PART, (em, file) -> {
                var row = new AgreementEntity(trajectory.value(), request.toString());
                row.requestHash = hash;
                agreement.into(row);
                em.persist(row);
                return saved(em, caller, file, row);
            });
        } catch (DuplicateKeyException again) {
            return added(caller, trajectory, request, hash);
        }
    }

    /** What the same request made before. */
    private Agreement added(Caller caller, TrajectoryId trajectory, UUID request, String hash) {
        return cases.read(caller, trajectory, Permission.READ, PART, (em, file) -> {
            var row = AgreementRepository.byRequest(em, request);
            Sent.requireSame(row.requestHash, hash);
            return shown(caller, file, row);
        });
    }

    @Override
    public Agreement get(Caller caller, AgreementId id) {
        var trajectory = database.read(em -> AgreementRepository.trajectory(em, id));
        return cases.read(
                caller,
                trajectory,
                Permission.SEE,
                PART,
                (em, file) -> shown(caller, file, em.getReference(AgreementEntity.class, id.value())));
    }

    @Override
    public Agreement change(Caller caller, AgreementId id, NewAgreement sent, long version) {
        var agreement = checked(sent);
        return changed(caller, id, Action.CHANGE, version, agreement::into);
    }

    @Override
    public Agreement settle(Caller caller, AgreementId id, boolean settled, long version) {
        var on = settled ? LocalDate.now(clock) : null;
        return changed(caller, id, Action.CHANGE, version, row -> row.settledOn = on);
    }

    @Override
    public Agreement takeBack(Caller caller, AgreementId id, @Nullable String sent, long version) {
        var input = new Input(clock);
        var reason = input.requiredLine("reason", sent, 400);
        input.check();
        var by = caller.account().value();
        return changed(
                caller, id, Action.VOID, version, row -> row.takenBack = new TakenBack(clock.instant(), by, reason));
    }

    @Override
    public List<Agreement> open(Caller caller, TrajectoryId trajectory) {
        return cases.read(
                caller,
                trajectory,
                Permission.SEE,
                "agreements",
                (em, file) -> AgreementRepository.shown(
                        AgreementRepository.open(em, trajectory), new People(directory, caller), true));
    }

    private record Checked(
            ByWhom byWhom,
            String text,
            LocalDate agreedOn,
            @Nullable LocalDate dueOn) {

        void into(AgreementEntity row) {
            row.byWhom = byWhom;
            row.text = text;
            row.agreedOn = agreedOn;
            row.dueOn = dueOn;
        }
    }

    private Checked checked(NewAgreement sent) {
        var input = new Input(clock);
        var checked = new Checked(
                Objects.requireNonNullElse(sent.byWhom(), ByWhom.TOGETHER),
                input.requiredText("text", sent.text(), 1000),
                input.past("agreedOn", sent.agreedOn()),
                input.day("dueOn", sent.dueOn()));
        var due = checked.dueOn();
        if (due != null && due.isBefore(checked.agreedOn()) && !due.isBefore(Input.EARLIEST)) {
            input.fault("dueOn", "before-agreed");
        }
        input.check();
        return checked;
    }

    private Agreement saved(EntityManager em, Caller caller, CaseFile file, AgreementEntity row) {
        Attention.refresh(em, file.trajectory());
        return shown(caller, file, row);
    }

    private Agreement shown(Caller caller, CaseFile file, AgreementEntity row) {
        var content = cases.allows(caller, Permission.READ, file);
        return AgreementRepository.shown(List.of(row), new People(directory, caller), content)
                .get(0);
    }

    private interface Change {
        void on(AgreementEntity row);
    }

    private Agreement changed(Caller caller, AgreementId id, Action action, long version, Change change) {
        var trajectory = database.read(em -> AgreementRepository.trajectory(em, id));
        return cases.change(caller, trajectory, Permission.WRITE, action, PART, (em, file) -> {
            var row = em.getReference(AgreementEntity.class, id.value());
            if (row.version != version || row.takenBack != null) {
                throw new ConflictException(shown(caller, file, row));
            }
            change.on(row);
            return saved(em, caller, file, row);
        });
    }
}
