package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ConversationId;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.NewTrajectory;
import nl.nabij.core.attention.Attention;
import nl.nabij.core.input.Input;
import nl.nabij.core.input.Sent;
import org.jspecify.annotations.Nullable;

/**
 * The start of a trajectory: client, trajectory, the expert who leads, the first question. Each row is written before
 * those that refer to it: entities without relations tell EclipseLink no order.
 */
final class Intake {

    static final int QUESTION_LENGTH = 4000;

    private final Clock clock;

    Intake(Clock clock) {
        this.clock = clock;
    }

    TrajectoryId start(EntityManager em, Caller caller, NewTrajectory sent, UUID request, String hash) {
        var input = new Input(clock);
        var details = Details.of(em, sent.details(), input);
        var question = input.text("question", sent.question(), QUESTION_LENGTH);
        var conversation = conversation(em, caller, sent.conversation(), input);
        var startedOn = input.past(
                "startedOn",
                sent.startedOn() == null && conversation != null ? conversation.happenedOn : sent.startedOn());
        var team = conversation == null ? team(caller, sent.team(), input) : conversation.teamId;
        input.check();

        var now = clock.instant();
        var client = new ClientEntity(now);
        details.into(client);
        client.informedOn = Boolean.TRUE.equals(sent.informed()) ? LocalDate.now(clock) : null;
        em.persist(client);
        em.flush();
        var trajectory = new TrajectoryEntity(client.id, team, startedOn, request.toString(), now);
        trajectory.requestHash = hash;
        details.into(trajectory);
        em.persist(trajectory);
        em.flush();
        long account = caller.account().value();
        em.persist(new AssignmentEntity(trajectory.id, account, team, true, startedOn));
        if (question != null) {
            em.persist(new QuestionEntity(trajectory.id, startedOn, question, account, now));
        }
        if (conversation != null) {
            move(em, conversation, trajectory, now);
        }
        var id = new TrajectoryId(trajectory.id);
        Attention.refresh(em, id);
        return id;
    }

    /** The conversation counts as the first contact from now on, and no longer by itself. */
    private static void move(
            EntityManager em, ConversationEntity conversation, TrajectoryEntity trajectory, Instant now) {
        conversation.trajectoryId = trajectory.id;
        if (conversation.neighbourhoodId != null && trajectory.neighbourhoodId == null) {
            trajectory.neighbourhoodId = conversation.neighbourhoodId;
        }
        var contact = new ContactEntity(trajectory.id, trajectory.teamId, conversation.accountId, null, now);
        contact.kind = ContactKind.LIVE;
        contact.happenedOn = conversation.happenedOn;
        em.persist(contact);
        ContactRepository.addTopic(em, contact.id, conversation.topic);
    }

    /** The caller's own, that counts and did not become a record yet. */
    private static @Nullable ConversationEntity conversation(
            EntityManager em, Caller caller, @Nullable ConversationId id, Input input) {
        if (id == null) {
            return null;
        }
        var found = em.find(ConversationEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null || found.accountId != caller.account().value()) {
            input.fault("conversation", "choice");
            return null;
        }
        if (found.trajectoryId != null || found.takenBack != null) {
            input.fault("conversation", "conversation-done");
            return null;
        }
        return found;
    }

    /** One of the caller's teams; nobody need choose who has one. */
    static long team(Caller caller, @Nullable TeamId sent, Input input) {
        var team = sent == null && caller.teams().size() == 1
                ? caller.teams().iterator().next()
                : sent;
        if (team == null) {
            input.fault("team", "required");
            return 0;
        }
        if (!caller.teams().contains(team)) {
            input.fault("team", "choice");
        }
        return team.value();
    }

    TrajectoryId byRequest(EntityManager em, UUID request, String hash) {
        var row = em.createQuery("SELECT t FROM TrajectoryEntity t WHERE t.request = :request", TrajectoryEntity.class)
                .setParameter("request", request.toString())
                .getSingleResult();
        Sent.requireSame(row.requestHash, hash);
        return new TrajectoryId(row.id);
    }
}
