package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.nabij.api.Caller;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.cases.Assignment;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.Client;
import nl.nabij.api.cases.Closing;
import nl.nabij.api.cases.Due;
import nl.nabij.api.cases.Ending;
import nl.nabij.api.cases.Question;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.CaseFile;
import nl.nabij.core.access.Permission;
import nl.nabij.core.attention.Attention;
import org.jspecify.annotations.Nullable;

/** Shows a trajectory as the caller may see it. */
final class TrajectoryReader {

    private static final String PLACES = """
            SELECT m.name, n.name FROM trajectory t JOIN team m ON m.id = t.team_id
            LEFT JOIN neighbourhood n ON n.id = t.neighbourhood_id WHERE t.id = ?1""";

    private final AccessPolicy policy;
    private final Directory directory;
    private final Clock clock;

    TrajectoryReader(AccessPolicy policy, Directory directory, Clock clock) {
        this.policy = policy;
        this.directory = directory;
        this.clock = clock;
    }

    static TrajectoryEntity trajectory(EntityManager em, TrajectoryId id) {
        var trajectory = em.find(TrajectoryEntity.class, id.value());
        if (trajectory == null) {
            throw new NotFoundException();
        }
        return trajectory;
    }

    Trajectory read(EntityManager em, Caller caller, CaseFile file) {
        em.flush();
        var row = trajectory(em, file.trajectory());
        var client = em.getReference(ClientEntity.class, row.clientId);
        var places =
                Rows.of(em.createNativeQuery(PLACES).setParameter(1, row.id)).get(0);
        var rights = rights(caller, file);
        boolean content = rights.contains(CaseRight.READ);
        var assignments = assignments(em, row.id);
        var question = content ? questions(em, row.id, 1).stream().findFirst().orElse(null) : null;
        var people = new People(directory, caller);
        assignments.forEach(assignment -> people.add(assignment.accountId));
        people.add(question == null ? null : question.accountId);
        return new Trajectory(
                file.trajectory(),
                Label.of(
                        client.name,
                        client.nickname,
                        file.trajectory(),
                        places.textOrNull(1),
                        row.startedOn,
                        caller.locale()),
                new Client(
                        file.client(),
                        client.name,
                        client.nickname,
                        client.reach,
                        client.informedOn,
                        client.sheetsShared),
                file.team(),
                places.text(0),
                row.neighbourhoodId == null ? null : new NeighbourhoodId(row.neighbourhoodId),
                places.textOrNull(1),
                row.location,
                row.wayIn,
                row.referrerKind,
                content ? row.referrer : null,
                content ? row.occasion : null,
                row.startedOn,
                row.rhythmDays,
                closing(row, content),
                ending(em, caller, file),
                question == null ? null : shown(question, people),
                assignments.stream()
                        .map(one -> new Assignment(people.get(one.accountId), one.leads, one.since, one.endedOn))
                        .toList(),
                Attention.dues(em, file.trajectory(), LocalDate.now(clock)).stream()
                        .map(due -> new Due(due.reason(), due.on(), due.months()))
                        .toList(),
                rights,
                row.version);
    }

    /** The label alone. */
    String label(EntityManager em, Caller caller, CaseFile file) {
        var row = trajectory(em, file.trajectory());
        var client = em.getReference(ClientEntity.class, row.clientId);
        var places =
                Rows.of(em.createNativeQuery(PLACES).setParameter(1, row.id)).get(0);
        return Label.of(
                client.name, client.nickname, file.trajectory(), places.textOrNull(1), row.startedOn, caller.locale());
    }

    /** All questions that were asked, the newest first. */
    List<Question> questions(EntityManager em, Caller caller, TrajectoryId id) {
        var questions = questions(em, id.value(), 1000);
        var people = new People(directory, caller);
        questions.forEach(question -> people.add(question.accountId));
        return questions.stream().map(question -> shown(question, people)).toList();
    }

    private static Question shown(QuestionEntity question, People people) {
        return new Question(question.text, question.askedOn, people.get(question.accountId));
    }

    private static List<QuestionEntity> questions(EntityManager em, long trajectory, int limit) {
        return em.createQuery(
                        "SELECT q FROM QuestionEntity q WHERE q.trajectoryId = :trajectory ORDER BY q.id DESC",
                        QuestionEntity.class)
                .setParameter("trajectory", trajectory)
                .setMaxResults(limit)
                .getResultList();
    }

    private static List<AssignmentEntity> assignments(EntityManager em, long trajectory) {
        return em.createQuery("""
                        SELECT a FROM AssignmentEntity a WHERE a.trajectoryId = :trajectory
                        ORDER BY a.leads DESC, a.since, a.id""", AssignmentEntity.class)
                .setParameter("trajectory", trajectory)
                .getResultList();
    }

    private static @Nullable Ending ending(EntityManager em, Caller caller, CaseFile file) {
        var left = AccessPolicy.left(caller, file);
        return left == null
                ? null
                : Endings.of(em, caller, List.of(file.trajectory())).of(file.trajectory(), left);
    }

    /** With words that stay after it was opened again, but without a day then. */
    private static @Nullable Closing closing(TrajectoryEntity row, boolean content) {
        if (row.closedOn == null && (row.closeReason == null || !content)) {
            return null;
        }
        return new Closing(
                row.closedOn, row.closeReason, content ? row.closeNote : null, content ? row.whatChanged : null);
    }

    private Set<CaseRight> rights(Caller caller, CaseFile file) {
        var rights = EnumSet.noneOf(CaseRight.class);
        for (var permission : policy.permissions(caller, file)) {
            if (permission != Permission.SEE) {
                rights.add(CaseRight.valueOf(permission.name()));
            }
        }
        if (file.closedOn() == null) {
            rights.remove(CaseRight.REOPEN);
        }
        return rights;
    }
}
