package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ConversationId;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.cases.Conversation;
import nl.nabij.api.cases.ConversationService;
import nl.nabij.api.cases.NewConversation;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
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
public final class CoreConversationService implements ConversationService {

    private static final int WEEK_LIMIT = 100;

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;

    @Activate
    public CoreConversationService(
            @Reference CoreDatabase database, @Reference AccessPolicy policy, @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Conversation add(Caller caller, NewConversation sent, UUID request) {
        var hash = Sent.hash(request, caller, sent);
        try {
            return database.transaction(em -> {
                policy.require(caller, Scope.CASES_WRITE, Role.EXPERT);
                var row = row(em, caller, sent, request);
                row.requestHash = hash;
                em.persist(row);
                em.flush();
                database.audit().done(em, caller, AuditEvent.of(Action.CREATE, "conversation"));
                return shown(row);
            });
        } catch (DuplicateKeyException again) {
            return database.transaction(em -> {
                var row = added(em, request, hash);
                read(em, caller, "conversation");
                return row;
            });
        }
    }

    private ConversationEntity row(EntityManager em, Caller caller, NewConversation sent, UUID request) {
        var input = new Input(clock);
        var topic = input.required("topic", sent.topic(), Topic.OTHER);
        var on = input.past("on", sent.on());
        var team = Intake.team(caller, sent.team(), input);
        var neighbourhood = Details.neighbourhood(em, sent.neighbourhood(), input);
        input.check();
        var row = new ConversationEntity(
                team, caller.account().value(), topic.code(), on, request.toString(), clock.instant());
        row.neighbourhoodId = neighbourhood;
        return row;
    }

    private static Conversation added(EntityManager em, UUID request, String hash) {
        var row = em.createQuery(
                        "SELECT c FROM ConversationEntity c WHERE c.request = :request", ConversationEntity.class)
                .setParameter("request", request.toString())
                .getSingleResult();
        Sent.requireSame(row.requestHash, hash);
        return shown(row);
    }

    @Override
    public Conversation get(Caller caller, ConversationId id) {
        return database.transaction(em -> {
            policy.require(caller, Scope.CASES_READ, Role.EXPERT);
            var row = own(em, caller, id);
            read(em, caller, "conversation");
            return shown(row);
        });
    }

    @Override
    public List<Conversation> thisWeek(Caller caller) {
        return database.transaction(em -> {
            policy.require(caller, Scope.CASES_READ, Role.EXPERT);
            read(em, caller, "conversations of the week");
            return em
                    .createQuery("""
                            SELECT c FROM ConversationEntity c WHERE c.accountId = :account AND c.happenedOn >= :monday
                            AND c.trajectoryId IS NULL AND c.takenBack.at IS NULL
                            ORDER BY c.happenedOn DESC, c.id DESC""", ConversationEntity.class)
                    .setParameter("account", caller.account().value())
                    .setParameter(
                            "monday", LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                    .setMaxResults(WEEK_LIMIT)
                    .getResultList()
                    .stream()
                    .map(CoreConversationService::shown)
                    .toList();
        });
    }

    @Override
    public void takeBack(Caller caller, ConversationId id, @Nullable String sent) {
        var input = new Input(clock);
        var reason = input.requiredLine("reason", sent, 400);
        input.check();
        database.change(em -> {
            policy.require(caller, Scope.CASES_WRITE, Role.EXPERT);
            var row = own(em, caller, id);
            if (row.trajectoryId != null) {
                throw new InvalidInputException(new Fault("", "conversation-done"));
            }
            if (row.takenBack == null) {
                row.takenBack = new TakenBack(clock.instant(), caller.account().value(), reason);
                database.audit().done(em, caller, AuditEvent.of(Action.VOID, "conversation"));
            }
        });
    }

    private void read(EntityManager em, Caller caller, String part) {
        database.audit().done(em, caller, AuditEvent.of(Action.READ, part));
    }

    private static ConversationEntity own(EntityManager em, Caller caller, ConversationId id) {
        var row = em.find(ConversationEntity.class, id.value());
        if (row == null || row.accountId != caller.account().value()) {
            throw new NotFoundException();
        }
        return row;
    }

    private static Conversation shown(ConversationEntity row) {
        return new Conversation(
                new ConversationId(row.id),
                new TeamId(row.teamId),
                Topic.of(row.topic).orElse(Topic.OTHER),
                row.happenedOn,
                row.neighbourhoodId == null ? null : new NeighbourhoodId(row.neighbourhoodId),
                row.trajectoryId == null ? null : new TrajectoryId(row.trajectoryId));
    }
}
