package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.ContactId;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.cases.Contact;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.ContactService;
import nl.nabij.api.cases.NewContact;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.WeekContact;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.CaseAccess;
import nl.nabij.core.access.CaseFile;
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
public final class CoreContactService implements ContactService {

    private static final String PART = "contact";
    private static final int DAY_MINUTES = 1440;

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Directory directory;
    private final Clock clock;
    private final CaseAccess cases;

    @Activate
    public CoreContactService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference Directory directory,
            @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.directory = directory;
        this.clock = clock;
        this.cases = new CaseAccess(database, policy);
    }

    @Override
    public Contact add(Caller caller, TrajectoryId trajectory, NewContact sent, UUID request) {
        var contact = checked(sent);
        var hash = Sent.hash(request, caller, trajectory, sent);
        try {
            return cases.change(caller, trajectory, Permission.WRITE, Action.CREATE, PART, (em, file) -> {
                var row = new ContactEntity(
                        trajectory.value(),
                        file.team().value(),
                        caller.account().value(),
                        request.toString(),
                        clock.instant());
                row.requestHash = hash;
                contact.into(row);
                em.persist(row);
                return saved(em, caller, file, row, contact);
            });
        } catch (DuplicateKeyException again) {
            return added(caller, trajectory, request, hash);
        }
    }

    /** What the same request made before. */
    private Contact added(Caller caller, TrajectoryId trajectory, UUID request, String hash) {
        return cases.read(caller, trajectory, Permission.READ, PART, (em, file) -> {
            var row = ContactRepository.byRequest(em, request);
            Sent.requireSame(row.requestHash, hash);
            return shown(em, caller, file, row);
        });
    }

    @Override
    public Contact get(Caller caller, ContactId id) {
        var trajectory = database.read(em -> ContactRepository.trajectory(em, id));
        return cases.read(
                caller,
                trajectory,
                Permission.SEE,
                PART,
                (em, file) -> shown(em, caller, file, em.getReference(ContactEntity.class, id.value())));
    }

    @Override
    public Contact change(Caller caller, ContactId id, NewContact sent, long version) {
        var contact = checked(sent);
        return changed(caller, id, Action.CHANGE, version, (em, file, row) -> {
            contact.into(row);
            ContactRepository.removeTopics(em, row.id);
            return saved(em, caller, file, row, contact);
        });
    }

    @Override
    public Contact takeBack(Caller caller, ContactId id, @Nullable String sent, long version) {
        var input = new Input(clock);
        var reason = input.requiredLine("reason", sent, 400);
        input.check();
        return changed(caller, id, Action.VOID, version, (em, file, row) -> {
            row.takenBack = new TakenBack(clock.instant(), caller.account().value(), reason);
            Attention.refresh(em, file.trajectory());
            return shown(em, caller, file, row);
        });
    }

    @Override
    public Slice<Contact> of(Caller caller, TrajectoryId trajectory, @Nullable String cursor, int size) {
        var place = Cursor.place(cursor);
        var limit = Cursor.size(size);
        return cases.read(caller, trajectory, Permission.SEE, "contacts", (em, file) -> {
            var rows = ContactRepository.below(em, trajectory, place.day(), place.id(), limit + 1);
            var people = new People(directory, caller);
            var content = cases.allows(caller, Permission.READ, file);
            var shown = ContactRepository.shown(em, rows, people, content);
            return Cursor.slice(
                    shown, limit, last -> Cursor.of(last.on(), last.id().value()));
        });
    }

    @Override
    public List<WeekContact> thisWeek(Caller caller) {
        return database.transaction(em -> {
            policy.require(caller, Scope.CASES_READ, Role.EXPERT);
            var monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            database.audit().done(em, caller, AuditEvent.of(Action.READ, "contacts of the week"));
            return ContactRepository.since(em, caller, monday);
        });
    }

    private record Checked(
            ContactKind kind,
            LocalDate on,
            @Nullable Integer minutes,
            List<Topic> topics,
            @Nullable String note,
            @Nullable PartnerKind partnerKind) {

        void into(ContactEntity row) {
            row.kind = kind;
            row.happenedOn = on;
            row.minutes = minutes;
            row.note = note;
            row.partnerKind = partnerKind;
        }
    }

    private Checked checked(NewContact sent) {
        var input = new Input(clock);
        var checked = new Checked(
                input.required("kind", sent.kind(), ContactKind.LIVE),
                input.past("on", sent.on()),
                input.number("minutes", sent.minutes(), 1, DAY_MINUTES),
                sent.topics().stream().distinct().toList(),
                input.text("note", sent.note(), 4000),
                sent.partnerKind());
        input.check();
        return checked;
    }

    private Contact saved(EntityManager em, Caller caller, CaseFile file, ContactEntity row, Checked contact) {
        em.flush();
        contact.topics().forEach(topic -> ContactRepository.addTopic(em, row.id, topic.code()));
        Attention.refresh(em, file.trajectory());
        var people = new People(directory, caller);
        people.add(row.accountId);
        return ContactRepository.shown(row, contact.topics(), people, true);
    }

    private Contact shown(EntityManager em, Caller caller, CaseFile file, ContactEntity row) {
        em.flush();
        var content = cases.allows(caller, Permission.READ, file);
        return ContactRepository.shown(em, List.of(row), new People(directory, caller), content)
                .get(0);
    }

    private interface Change {
        Contact on(EntityManager em, CaseFile file, ContactEntity row);
    }

    private Contact changed(Caller caller, ContactId id, Action action, long version, Change change) {
        var trajectory = database.read(em -> ContactRepository.trajectory(em, id));
        return cases.change(caller, trajectory, Permission.WRITE, action, PART, (em, file) -> {
            var row = em.getReference(ContactEntity.class, id.value());
            if (row.version != version || row.takenBack != null) {
                throw new ConflictException(shown(em, caller, file, row));
            }
            return change.on(em, file, row);
        });
    }
}
