package nl.nabij.core.cases;

import static java.util.Objects.requireNonNull;
import static nl.nabij.core.cases.CaseFixture.COLLEAGUE;
import static nl.nabij.core.cases.CaseFixture.COORDINATOR;
import static nl.nabij.core.cases.CaseFixture.EXPERT;
import static nl.nabij.core.cases.CaseFixture.OTHER_EXPERT;
import static nl.nabij.core.cases.CaseFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.api.ConflictException;
import nl.nabij.api.ContactId;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Topic;
import nl.nabij.api.cases.Contact;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.NewContact;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.WeekContact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoreContactServiceTest {

    private final CaseFixture fixture = new CaseFixture();
    private final CoreContactService contacts = fixture.contacts;
    private Trajectory trajectory;

    @BeforeEach
    void start() {
        trajectory = fixture.start(EXPERT, "Sanne");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldRecordWithKindAndAFewWords() {
        var saved = add(new NewContact(ContactKind.TELEPHONE, null, null, List.of(), " Belde zelf ", null));

        assertEquals(TODAY, saved.on());
        assertEquals("Belde zelf", saved.note());
        assertEquals(saved, contacts.get(EXPERT, saved.id()));
        assertEquals(
                TODAY + " " + TODAY.plusDays(42) + " RHYTHM",
                fixture.one("SELECT last_contact_on, attention_on, attention FROM assignment"));
    }

    @Test
    void shouldKeepTheRestWhenSomebodySaysMore() {
        var saved = add(new NewContact(
                ContactKind.GOING_ALONG,
                TODAY.minusDays(1),
                90,
                List.of(Topic.GOING_ALONG, Topic.PAPERWORK, Topic.PAPERWORK),
                null,
                PartnerKind.MUNICIPALITY));

        var read = contacts.get(EXPERT, saved.id());
        assertEquals(Set.of(Topic.GOING_ALONG, Topic.PAPERWORK), Set.copyOf(read.topics()));
        assertEquals(90, read.minutes());
        assertEquals(PartnerKind.MUNICIPALITY, read.partnerKind());
    }

    @Test
    void shouldNameEveryFault() {
        var sent = new NewContact(null, TODAY.plusDays(1), 0, List.of(), "a\u0007", null);

        var faults = assertThrows(InvalidInputException.class, () -> add(sent)).faults();

        assertEquals(
                List.of("kind", "on", "minutes", "note"),
                faults.stream().map(Fault::field).toList());
    }

    @Test
    void shouldSaveOnceWhenSentTwice() {
        var request = UUID.randomUUID();
        var sent = CaseFixture.contact(TODAY, "eenmaal");

        var first = contacts.add(EXPERT, trajectory.id(), sent, request);
        var second = contacts.add(EXPERT, trajectory.id(), sent, request);

        assertEquals(first, second);
        assertEquals("1", fixture.one("SELECT COUNT(*) FROM contact"));
    }

    @Test
    void shouldSaveOnceWhenSentManyTimesAtOnce() throws Exception {
        var request = UUID.randomUUID();
        var sent = CaseFixture.contact(TODAY, "tegelijk");

        var saved = atOnce(8, () -> contacts.add(EXPERT, trajectory.id(), sent, request));

        assertEquals(1, new HashSet<>(saved).size());
        assertEquals("1", fixture.one("SELECT COUNT(*) FROM contact"));
    }

    @Test
    void shouldKeepEveryContactOfManyWritersOnOneTrajectory() throws Exception {
        atOnce(24, () -> fixture.contact(EXPERT, trajectory, TODAY, "druk"));

        assertEquals("24", fixture.one("SELECT COUNT(*) FROM contact"));
        assertEquals("24", fixture.one("SELECT COUNT(*) FROM audit WHERE part = 'contact' AND action = 'CREATE'"));
    }

    @Test
    void shouldRefuseAKeyThatWasUsedForSomethingElse() {
        var other = fixture.start(EXPERT, "Karim");
        var request = UUID.randomUUID();
        contacts.add(EXPERT, trajectory.id(), CaseFixture.contact(TODAY, "hier"), request);

        var thrown = assertThrows(
                InvalidInputException.class,
                () -> contacts.add(EXPERT, other.id(), CaseFixture.contact(TODAY, "daar"), request));

        assertEquals(List.of(new Fault("", "request-used")), thrown.faults());
    }

    @Test
    void shouldGiveTheSecondWhoChangesWhatTheFirstWrote() {
        var saved = add(CaseFixture.contact(TODAY, "eerst"));
        var first = contacts.change(EXPERT, saved.id(), CaseFixture.contact(TODAY, "van mij"), saved.version());

        var conflict = assertThrows(
                ConflictException.class,
                () -> contacts.change(EXPERT, saved.id(), CaseFixture.contact(TODAY, "van jou"), saved.version()));

        assertEquals(first, conflict.current());
        assertEquals("van mij", contacts.get(EXPERT, saved.id()).note());
    }

    @Test
    void shouldReplaceTopicsOnChange() {
        var saved = add(new NewContact(ContactKind.LIVE, null, null, List.of(Topic.TRAVEL), null, null));

        contacts.change(
                EXPERT,
                saved.id(),
                new NewContact(ContactKind.LIVE, null, null, List.of(Topic.OTHER), null, null),
                saved.version());

        assertEquals(List.of(Topic.OTHER), contacts.get(EXPERT, saved.id()).topics());
    }

    @Test
    void shouldStopCountingWhatIsTakenBackButShowIt() {
        add(CaseFixture.contact(TODAY.minusDays(9), "oud"));
        var wrong = add(CaseFixture.contact(TODAY, "verkeerde persoon"));

        var back = contacts.takeBack(EXPERT, wrong.id(), "verkeerde persoon", wrong.version());

        assertNotNull(back.voided());
        assertEquals("verkeerde persoon", back.voided().reason());
        assertEquals(
                TODAY.minusDays(9) + " " + TODAY.plusDays(42),
                fixture.one("SELECT last_contact_on, attention_on FROM assignment"));
        assertEquals(2, contacts.of(EXPERT, trajectory.id(), null, 10).items().size());
        assertNull(
                requireNonNull(contacts.get(COORDINATOR, wrong.id()).voided()).reason());
        assertThrows(
                ConflictException.class,
                () -> contacts.change(EXPERT, wrong.id(), CaseFixture.contact(TODAY, "toch"), back.version()));
        assertThrows(InvalidInputException.class, () -> contacts.takeBack(EXPERT, wrong.id(), " ", back.version()));
    }

    @Test
    void shouldLetTheCoordinatorSeeThatItTookPlaceAndNoMore() {
        var saved = add(CaseFixture.contact(TODAY, "vertrouwelijk"));

        assertNull(contacts.get(COORDINATOR, saved.id()).note());
        assertNull(contacts.of(COORDINATOR, trajectory.id(), null, 10)
                .items()
                .get(0)
                .note());
        assertThrows(
                NotFoundException.class,
                () -> contacts.add(
                        COORDINATOR, trajectory.id(), CaseFixture.contact(TODAY, "ik ook"), UUID.randomUUID()));
        assertThrows(
                NotFoundException.class,
                () -> contacts.change(COORDINATOR, saved.id(), CaseFixture.contact(TODAY, "ik"), saved.version()));
    }

    @Test
    void shouldHideItFromEverybodyElse() {
        var saved = add(CaseFixture.contact(TODAY, "vertrouwelijk"));

        for (var other : List.of(COLLEAGUE, OTHER_EXPERT, CaseFixture.ADMINISTRATOR, CaseFixture.COACH)) {
            assertThrows(NotFoundException.class, () -> contacts.get(other, saved.id()));
            assertThrows(NotFoundException.class, () -> contacts.of(other, trajectory.id(), null, 10));
            assertThrows(
                    NotFoundException.class, () -> contacts.takeBack(other, saved.id(), "weg ermee", saved.version()));
        }
        assertThrows(NotFoundException.class, () -> contacts.get(EXPERT, new ContactId(123_456)));
    }

    @Test
    void shouldPageByKeyWhileOthersAddAndTakeBack() {
        for (int i = 0; i < 7; i++) {
            add(CaseFixture.contact(TODAY.minusDays(i / 2), "n" + i));
        }

        var seen = new ArrayList<Contact>();
        String cursor = null;
        do {
            var slice = contacts.of(EXPERT, trajectory.id(), cursor, 2);
            seen.addAll(slice.items());
            cursor = slice.next();
            add(CaseFixture.contact(TODAY, "erbij"));
        } while (cursor != null);

        assertEquals(
                List.of("n1", "n0", "n3", "n2", "n5", "n4", "n6"),
                seen.stream().map(Contact::note).toList());
    }

    @Test
    void shouldRefuseACursorThatIsNone() {
        for (var cursor : List.of("x", "zzzzzzzz-1", "1-2-3-4", "-1-1", "'; DROP", "zik0zj-zzzzzzzzzzz")) {
            var thrown = assertThrows(
                    InvalidInputException.class, () -> contacts.of(EXPERT, trajectory.id(), cursor, 10), cursor);
            assertEquals(List.of(new Fault("cursor", "cursor")), thrown.faults());
        }
        assertThrows(InvalidInputException.class, () -> contacts.of(EXPERT, trajectory.id(), null, 101));
    }

    @Test
    void shouldListTheWeekFromMondayOn() {
        add(CaseFixture.contact(TODAY.minusDays(3), "zondag"));
        add(CaseFixture.contact(TODAY.minusDays(2), "maandag"));
        add(CaseFixture.contact(TODAY, "woensdag"));

        assertEquals(
                List.of(TODAY, TODAY.minusDays(2)),
                contacts.thisWeek(EXPERT).stream().map(WeekContact::on).toList());
        assertEquals(List.of(), contacts.thisWeek(COLLEAGUE));
        assertThrows(NotFoundException.class, () -> contacts.thisWeek(COORDINATOR));
    }

    private Contact add(NewContact contact) {
        return contacts.add(EXPERT, trajectory.id(), contact, UUID.randomUUID());
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
