package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ContactId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.cases.Contact;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.Voided;
import nl.nabij.api.cases.WeekContact;
import org.jspecify.annotations.Nullable;

/** Contacts and their topics. */
final class ContactRepository {

    private static final int WEEK_LIMIT = 100;
    private static final String WEEK = """
            SELECT c.id, c.trajectory_id, c.kind, c.happened_on, t.started_on, p.name, p.nickname, n.name
            FROM --DERBY-PROPERTIES joinOrder=FIXED
            contact c JOIN trajectory t ON t.id = c.trajectory_id JOIN client p ON p.id = t.client_id
            LEFT JOIN neighbourhood n ON n.id = t.neighbourhood_id
            WHERE c.account_id = ?1 AND c.happened_on >= ?2 AND c.voided_at IS NULL AND t.voided_at IS NULL
            ORDER BY c.happened_on DESC, c.id DESC""";

    private ContactRepository() {}

    static void addTopic(EntityManager em, long contact, String topic) {
        em.createNativeQuery("INSERT INTO contact_topic (contact_id, topic) VALUES (?1, ?2)")
                .setParameter(1, contact)
                .setParameter(2, topic)
                .executeUpdate();
    }

    static void removeTopics(EntityManager em, long contact) {
        em.createNativeQuery("DELETE FROM contact_topic WHERE contact_id = ?1")
                .setParameter(1, contact)
                .executeUpdate();
    }

    /** The trajectory that the contact hangs on. */
    static TrajectoryId trajectory(EntityManager em, ContactId id) {
        var found = em.createQuery("SELECT c.trajectoryId FROM ContactEntity c WHERE c.id = :id", Long.class)
                .setParameter("id", id.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return new TrajectoryId(found.get(0));
    }

    static ContactEntity byRequest(EntityManager em, UUID request) {
        return em.createQuery("SELECT c FROM ContactEntity c WHERE c.request = :request", ContactEntity.class)
                .setParameter("request", request.toString())
                .getSingleResult();
    }

    /** The latest first, from below a place on. */
    static List<ContactEntity> below(EntityManager em, TrajectoryId trajectory, LocalDate day, long id, int limit) {
        return em.createQuery("""
                        SELECT c FROM ContactEntity c WHERE c.trajectoryId = :trajectory
                        AND c.happenedOn <= :day AND (c.happenedOn < :day OR c.id < :id)
                        ORDER BY c.happenedOn DESC, c.id DESC""", ContactEntity.class)
                .setParameter("trajectory", trajectory.value())
                .setParameter("day", day)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    static List<WeekContact> since(EntityManager em, Caller caller, LocalDate monday) {
        var contacts = new ArrayList<WeekContact>();
        for (var row : Rows.of(em.createNativeQuery(WEEK)
                .setParameter(1, caller.account().value())
                .setParameter(2, monday)
                .setMaxResults(WEEK_LIMIT))) {
            var trajectory = new TrajectoryId(row.number(1));
            contacts.add(new WeekContact(
                    new ContactId(row.number(0)),
                    trajectory,
                    Label.of(
                            row.textOrNull(5),
                            row.textOrNull(6),
                            trajectory,
                            row.textOrNull(7),
                            row.day(4),
                            caller.locale()),
                    ContactKind.valueOf(row.text(2)),
                    row.day(3)));
        }
        return contacts;
    }

    /** With topics and names, each in one query for all. */
    static List<Contact> shown(EntityManager em, List<ContactEntity> rows, People people, boolean content) {
        var topics = topics(em, rows);
        for (var row : rows) {
            people.add(row.accountId);
            people.add(row.takenBack == null ? null : row.takenBack.by);
        }
        return rows.stream()
                .map(row -> shown(row, topics.getOrDefault(row.id, List.of()), people, content))
                .toList();
    }

    static Contact shown(ContactEntity row, List<Topic> topics, People people, boolean content) {
        return new Contact(
                new ContactId(row.id),
                new TrajectoryId(row.trajectoryId),
                people.get(row.accountId),
                row.kind,
                row.happenedOn,
                row.minutes,
                topics,
                content ? row.note : null,
                row.partnerKind,
                voided(row.takenBack, people, content),
                row.version);
    }

    static @Nullable Voided voided(@Nullable TakenBack takenBack, People people, boolean content) {
        return takenBack == null
                ? null
                : new Voided(people.get(takenBack.by), takenBack.at, content ? takenBack.reason : null);
    }

    private static Map<Long, List<Topic>> topics(EntityManager em, List<ContactEntity> rows) {
        var topics = new HashMap<Long, List<Topic>>();
        if (rows.isEmpty()) {
            return topics;
        }
        var query = em.createNativeQuery("SELECT o.contact_id, o.topic FROM contact_topic o WHERE o.contact_id IN ("
                + Rows.parameters(1, rows.size()) + ") ORDER BY o.contact_id, o.topic");
        for (int i = 0; i < rows.size(); i++) {
            query.setParameter(i + 1, rows.get(i).id);
        }
        for (var row : Rows.of(query)) {
            Topic.of(row.text(1)).ifPresent(topic -> topics.computeIfAbsent(row.number(0), none -> new ArrayList<>())
                    .add(topic));
        }
        return topics;
    }
}
