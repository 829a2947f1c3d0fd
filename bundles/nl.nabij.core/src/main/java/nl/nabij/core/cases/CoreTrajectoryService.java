package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.cases.CaseRecord;
import nl.nabij.api.cases.CloseReason;
import nl.nabij.api.cases.Closing;
import nl.nabij.api.cases.NewHandOver;
import nl.nabij.api.cases.NewTrajectory;
import nl.nabij.api.cases.Question;
import nl.nabij.api.cases.TimelineItem;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryDetails;
import nl.nabij.api.cases.TrajectoryService;
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

@Component
public final class CoreTrajectoryService implements TrajectoryService {

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Directory directory;
    private final Clock clock;
    private final CaseAccess cases;
    private final TrajectoryReader reader;
    private final Intake intake;
    private final Experts experts;
    private final Timeline timeline;

    @Activate
    public CoreTrajectoryService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference Directory directory,
            @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.directory = directory;
        this.clock = clock;
        this.cases = new CaseAccess(database, policy);
        this.reader = new TrajectoryReader(policy, directory, clock);
        this.intake = new Intake(clock);
        this.experts = new Experts(directory, clock);
        this.timeline = new Timeline(directory);
    }

    @Override
    public Trajectory start(Caller caller, NewTrajectory trajectory, UUID request) {
        var hash = Sent.hash(request, caller, trajectory);
        try {
            return database.transaction(em -> {
                policy.require(caller, Scope.CASES_WRITE, Role.EXPERT);
                var id = intake.start(em, caller, trajectory, request, hash);
                var file = CaseFiles.load(em, id);
                database.audit()
                        .done(
                                em,
                                caller,
                                AuditEvent.of(Action.CREATE, "trajectory").trajectory(id, file.client()));
                return reader.read(em, caller, file);
            });
        } catch (DuplicateKeyException again) {
            return get(caller, database.read(em -> intake.byRequest(em, request, hash)));
        }
    }

    @Override
    public Trajectory get(Caller caller, TrajectoryId id) {
        return cases.read(caller, id, Permission.SEE, "trajectory", (em, file) -> reader.read(em, caller, file));
    }

    @Override
    public CaseRecord open(Caller caller, TrajectoryId id, @Nullable String cursor, int size) {
        return cases.read(caller, id, Permission.SEE, "trajectory and timeline", (em, file) -> {
            var agreements = AgreementRepository.open(em, id);
            return new CaseRecord(
                    reader.read(em, caller, file),
                    AgreementRepository.shown(agreements, new People(directory, caller), true),
                    timeline.slice(em, caller, id, policy.permissions(caller, file), cursor, size));
        });
    }

    @Override
    public String label(Caller caller, TrajectoryId id) {
        return cases.read(caller, id, Permission.SEE, "name", (em, file) -> reader.label(em, caller, file));
    }

    @Override
    public Trajectory change(Caller caller, TrajectoryId id, TrajectoryDetails sent, long version) {
        return changed(caller, id, Permission.WRITE, "details", version, (em, row) -> {
            var details = Details.of(em, sent, clock);
            details.into(row);
            em.flush();
            details.into(em.getReference(ClientEntity.class, row.clientId));
        });
    }

    @Override
    public Trajectory ask(Caller caller, TrajectoryId id, Question sent, long version) {
        var input = new Input(clock);
        var text = input.requiredText("text", sent.text(), Intake.QUESTION_LENGTH);
        var askedOn = input.past("askedOn", sent.askedOn());
        input.check();
        return changed(caller, id, Permission.WRITE, "question", version, (em, row) -> {
            var asked = reader.questions(em, caller, id);
            if (asked.isEmpty() || !asked.get(0).text().equals(text)) {
                em.persist(new QuestionEntity(
                        row.id, askedOn, text, caller.account().value(), clock.instant()));
            }
        });
    }

    @Override
    public List<Question> questions(Caller caller, TrajectoryId id) {
        return cases.read(caller, id, Permission.READ, "questions", (em, file) -> reader.questions(em, caller, id));
    }

    @Override
    public Trajectory close(Caller caller, TrajectoryId id, Closing sent, long version) {
        var input = new Input(clock);
        var on = input.past("on", sent.on());
        var reason = input.required("reason", sent.reason(), CloseReason.OTHER);
        var note = input.text("note", sent.note(), 4000);
        var whatChanged = input.text("whatChanged", sent.whatChanged(), 4000);
        input.check();
        return changed(caller, id, Permission.WRITE, "closing", version, (em, row) -> {
            if (on.isBefore(row.startedOn)) {
                input.fault("on", "day-before-start");
                input.check();
            }
            row.closedOn = on;
            row.closeReason = reason;
            row.closeNote = note;
            row.whatChanged = whatChanged;
        });
    }

    @Override
    public Trajectory reopen(Caller caller, TrajectoryId id, long version) {
        return changed(caller, id, Permission.REOPEN, "reopening", version, (em, row) -> row.closedOn = null);
    }

    @Override
    public Trajectory informed(Caller caller, TrajectoryId id) {
        return cases.change(caller, id, Permission.WRITE, Action.CHANGE, "information given", (em, file) -> {
            var client = em.getReference(ClientEntity.class, file.client().value());
            if (client.informedOn == null) {
                client.informedOn = LocalDate.now(clock);
            }
            return reader.read(em, caller, file);
        });
    }

    @Override
    public Trajectory putAway(Caller caller, TrajectoryId id, AttentionReason reason) {
        return cases.change(caller, id, Permission.WRITE, Action.CHANGE, "attention " + reason, (em, file) -> {
            Attention.putAway(em, id, reason, caller.account(), LocalDate.now(clock));
            return reader.read(em, caller, file);
        });
    }

    @Override
    public Trajectory assign(Caller caller, TrajectoryId id, @Nullable AccountId expert) {
        return cases.change(caller, id, Permission.ASSIGN, Action.CHANGE, "experts", (em, file) -> {
            experts.assign(em, caller, file, expert);
            return reader.read(em, caller, CaseFiles.load(em, id));
        });
    }

    @Override
    public Trajectory takeOff(Caller caller, TrajectoryId id, AccountId expert) {
        return cases.change(caller, id, Permission.ASSIGN, Action.CHANGE, "experts", (em, file) -> {
            experts.takeOff(em, file, expert);
            return reader.read(em, caller, CaseFiles.load(em, id));
        });
    }

    @Override
    public Trajectory handOver(Caller caller, TrajectoryId id, NewHandOver sent) {
        var input = new Input(clock);
        var note = input.text("note", sent.note(), 4000);
        input.check();
        return cases.change(caller, id, Permission.ASSIGN, Action.CHANGE, "hand-over", (em, file) -> {
            experts.handOver(em, caller, file, sent, note);
            return reader.read(em, caller, CaseFiles.load(em, id));
        });
    }

    @Override
    public void takeBack(Caller caller, TrajectoryId id, @Nullable String sent) {
        var input = new Input(clock);
        var reason = input.requiredLine("reason", sent, 400);
        input.check();
        cases.change(caller, id, Permission.WRITE, Action.VOID, "trajectory", (em, file) -> {
            var row = TrajectoryReader.trajectory(em, id);
            row.takenBack = new TakenBack(clock.instant(), caller.account().value(), reason);
            Attention.refresh(em, id);
            return row.id;
        });
    }

    @Override
    public Slice<TimelineItem> timeline(Caller caller, TrajectoryId id, @Nullable String cursor, int size) {
        return cases.read(
                caller,
                id,
                Permission.SEE,
                "timeline",
                (em, file) -> timeline.slice(em, caller, id, policy.permissions(caller, file), cursor, size));
    }

    private interface Change {
        void on(EntityManager em, TrajectoryEntity row);
    }

    /** Every change of the trajectory counts up its version, also when the words stand in another table. */
    private Trajectory changed(
            Caller caller, TrajectoryId id, Permission permission, String part, long version, Change change) {
        return cases.change(caller, id, permission, Action.CHANGE, part, (em, file) -> {
            var row = TrajectoryReader.trajectory(em, id);
            if (row.version != version) {
                throw new ConflictException(reader.read(em, caller, file));
            }
            em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            change.on(em, row);
            Attention.refresh(em, id);
            return reader.read(em, caller, file(em, id));
        });
    }

    private static CaseFile file(EntityManager em, TrajectoryId id) {
        em.flush();
        return CaseFiles.load(em, id);
    }
}
