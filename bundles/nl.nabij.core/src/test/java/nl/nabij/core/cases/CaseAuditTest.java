package nl.nabij.core.cases;

import static nl.nabij.core.cases.CaseFixture.COLLEAGUE;
import static nl.nabij.core.cases.CaseFixture.EXPERT;
import static nl.nabij.core.cases.CaseFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import nl.nabij.api.ConflictException;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Topic;
import nl.nabij.api.cases.NewAgreement;
import nl.nabij.api.cases.NewContact;
import nl.nabij.api.cases.NewConversation;
import nl.nabij.api.cases.Question;
import nl.nabij.api.cases.Trajectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseAuditTest {

    private static final String SECRET = "woord-dat-nergens-mag-staan";

    private final CaseFixture fixture = new CaseFixture();
    private Trajectory trajectory;

    @BeforeEach
    void start() {
        trajectory = fixture.start(EXPERT, SECRET);
        fixture.execute("DELETE FROM audit");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldWriteOneRowForEveryPieceOfWorkAndNoContent() {
        var contact = fixture.contact(EXPERT, trajectory, TODAY, SECRET);
        fixture.contacts.takeBack(EXPERT, contact.id(), SECRET, contact.version());
        fixture.agreements.add(EXPERT, trajectory.id(), new NewAgreement(null, SECRET, null, null), UUID.randomUUID());
        var read = fixture.trajectories.get(EXPERT, trajectory.id());
        fixture.trajectories.ask(EXPERT, trajectory.id(), new Question(SECRET, null, null), read.version());
        fixture.conversations.add(EXPERT, new NewConversation(null, Topic.TRAVEL, null, null), UUID.randomUUID());

        assertEquals(
                List.of(
                        "CREATE contact DONE 1",
                        "VOID contact DONE 1",
                        "CREATE agreement DONE 1",
                        "READ trajectory DONE 1",
                        "CHANGE question DONE 1",
                        "CREATE conversation DONE 1"),
                fixture.query("SELECT action, part, outcome, account_id FROM audit ORDER BY id"));
        assertTrue(fixture.query("SELECT * FROM audit").stream().noneMatch(row -> row.contains(SECRET)));
    }

    @Test
    void shouldKeepNoChangeWithoutItsRow() {
        fixture.execute("ALTER TABLE audit ADD CONSTRAINT audit_full CHECK (action <> 'CREATE')");

        assertThrows(RuntimeException.class, () -> fixture.contact(EXPERT, trajectory, TODAY, "kwijt"));
        assertThrows(
                RuntimeException.class,
                () -> fixture.conversations.add(
                        EXPERT, new NewConversation(null, Topic.TRAVEL, null, null), UUID.randomUUID()));

        assertEquals("0", fixture.one("SELECT COUNT(*) FROM contact"));
        assertEquals("0", fixture.one("SELECT COUNT(*) FROM conversation"));
        assertEquals("null", fixture.one("SELECT last_contact_on FROM assignment"));
    }

    @Test
    void shouldAnswerNoReadWithoutItsRow() {
        fixture.execute("ALTER TABLE audit ADD CONSTRAINT audit_full CHECK (action <> 'READ')");

        var request = UUID.randomUUID();
        var topic = new NewConversation(null, Topic.TRAVEL, null, null);
        var conversation = fixture.conversations.add(EXPERT, topic, request).id();

        assertThrows(RuntimeException.class, () -> fixture.trajectories.get(EXPERT, trajectory.id()));
        assertThrows(RuntimeException.class, () -> fixture.trajectories.label(EXPERT, trajectory.id()));
        assertThrows(RuntimeException.class, () -> fixture.conversations.get(EXPERT, conversation));
        assertThrows(RuntimeException.class, () -> fixture.conversations.thisWeek(EXPERT));
        assertThrows(RuntimeException.class, () -> fixture.conversations.add(EXPERT, topic, request));
    }

    @Test
    void shouldWriteDownThatAConflictShowedTheRecord() {
        var details = CaseFixture.named("anders");

        var conflict = assertThrows(
                ConflictException.class,
                () -> fixture.trajectories.change(EXPERT, trajectory.id(), details, trajectory.version() + 1));

        assertTrue(conflict.current() instanceof Trajectory);
        assertEquals(
                List.of("READ details DONE 1"), fixture.query("SELECT action, part, outcome, account_id FROM audit"));
    }

    @Test
    void shouldWriteRefusalsDown() {
        assertThrows(NotFoundException.class, () -> fixture.trajectories.get(COLLEAGUE, trajectory.id()));
        assertThrows(NotFoundException.class, () -> fixture.contact(COLLEAGUE, trajectory, TODAY, "niet van mij"));

        assertEquals(
                List.of("SEE REFUSED 2", "WRITE REFUSED 2"),
                fixture.query("SELECT part, outcome, account_id FROM audit ORDER BY id"));
        assertEquals("0", fixture.one("SELECT COUNT(*) FROM contact"));
    }

    @Test
    void shouldWriteNothingForWrongInput() {
        var wrong = new NewContact(null, null, null, List.of(), null, null);

        assertThrows(
                InvalidInputException.class,
                () -> fixture.contacts.add(EXPERT, trajectory.id(), wrong, UUID.randomUUID()));

        assertEquals("0", fixture.one("SELECT COUNT(*) FROM audit"));
    }
}
