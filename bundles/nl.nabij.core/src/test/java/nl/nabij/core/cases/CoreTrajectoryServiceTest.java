package nl.nabij.core.cases;

import static java.util.Objects.requireNonNull;
import static nl.nabij.core.cases.CaseFixture.CENTRE;
import static nl.nabij.core.cases.CaseFixture.COLLEAGUE;
import static nl.nabij.core.cases.CaseFixture.COORDINATOR;
import static nl.nabij.core.cases.CaseFixture.EXPERT;
import static nl.nabij.core.cases.CaseFixture.NORTH;
import static nl.nabij.core.cases.CaseFixture.OTHER_EXPERT;
import static nl.nabij.core.cases.CaseFixture.TODAY;
import static nl.nabij.core.cases.CaseFixture.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.ReadOnlyException;
import nl.nabij.api.RequestUsedException;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory.Person;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.cases.CaseRight;
import nl.nabij.api.cases.CloseReason;
import nl.nabij.api.cases.Closing;
import nl.nabij.api.cases.Contact;
import nl.nabij.api.cases.Due;
import nl.nabij.api.cases.Ending;
import nl.nabij.api.cases.HandOver;
import nl.nabij.api.cases.NewConversation;
import nl.nabij.api.cases.NewHandOver;
import nl.nabij.api.cases.NewTrajectory;
import nl.nabij.api.cases.Question;
import nl.nabij.api.cases.TimelineItem;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryDetails;
import nl.nabij.api.cases.WayIn;
import nl.nabij.core.access.AccessPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoreTrajectoryServiceTest {

    private final CaseFixture fixture = new CaseFixture();
    private final CoreTrajectoryService trajectories = fixture.trajectories;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldStartWithEverythingThatWasSaid() {
        var details = new TrajectoryDetails(
                " Sanne ", "San", "bellen na vijven", true, CENTRE, "buurthuis", WayIn.WALK_IN, null, null, "post", 14);

        var started = fixture.start(
                EXPERT,
                new NewTrajectory(NORTH, details, TODAY.minusDays(2), "Hoe krijg ik mijn post op orde?", true, null));

        var read = trajectories.get(EXPERT, started.id());
        assertEquals(started, read);
        assertEquals("Sanne", read.label());
        assertEquals("Centrum", read.neighbourhoodName());
        assertEquals("Team Noord", read.teamName());
        assertEquals(TODAY, read.client().informedOn());
        assertEquals(14, read.rhythmDays());
        assertEquals("Hoe krijg ik mijn post op orde?", question(read));
        assertEquals(List.of(new Due(AttentionReason.RHYTHM, TODAY.plusDays(12), null)), read.dues());
        assertTrue(read.experts().get(0).leads());
    }

    @Test
    void shouldNeedNothingAtAll() {
        var started = fixture.start(EXPERT, NewTrajectory.empty());

        assertEquals("november 2026 · " + started.id(), started.label());
        assertEquals(42, started.rhythmDays());
        assertEquals(TODAY, started.startedOn());
    }

    @Test
    void shouldCallSomebodyWithoutNameByNeighbourhoodMonthAndCode() {
        var started = fixture.start(
                EXPERT, new NewTrajectory(null, named(null, CENTRE), LocalDate.of(2026, 5, 3), null, false, null));

        assertEquals("Centrum · mei 2026 · " + started.id(), started.label());
    }

    @Test
    void shouldStartOnceWhenSentTwice() {
        var request = UUID.randomUUID();
        var sent = new NewTrajectory(null, named("Sanne"), null, null, false, null);

        var first = trajectories.start(EXPERT, sent, request);
        var second = trajectories.start(EXPERT, sent, request);

        assertEquals(first, second);
        assertEquals("1", fixture.one("SELECT COUNT(*) FROM trajectory"));
        assertEquals("1", fixture.one("SELECT COUNT(*) FROM client"));
        assertThrows(RequestUsedException.class, () -> trajectories.start(OTHER_EXPERT, sent, request));
    }

    @Test
    void shouldNameEveryFaultOfTheStartAtOnce() {
        var details = new TrajectoryDetails(
                "x".repeat(201), "a\u0000", null, false, new NeighbourhoodId(99), null, null, null, null, null, 0);
        var sent = new NewTrajectory(new TeamId(2), details, TODAY.plusDays(1), "x".repeat(4001), false, null);

        var faults = assertThrows(InvalidInputException.class, () -> fixture.start(EXPERT, sent))
                .faults();

        assertEquals(
                Set.of("name", "nickname", "neighbourhood", "rhythmDays", "startedOn", "question", "team"),
                Set.copyOf(faults.stream().map(Fault::field).toList()));
        assertEquals("0", fixture.one("SELECT COUNT(*) FROM client"));
    }

    @Test
    void shouldLetOnlyExpertsStart() {
        assertThrows(NotFoundException.class, () -> fixture.start(COORDINATOR, "Sanne"));
        assertThrows(NotFoundException.class, () -> fixture.start(CaseFixture.ADMINISTRATOR, "Sanne"));
        assertThrows(NotFoundException.class, () -> fixture.start(CaseFixture.COACH, "Sanne"));
    }

    @Test
    void shouldShowEverybodyOnlyWhatTheyMaySee() {
        var id = whole().id();

        var coordinator = trajectories.get(COORDINATOR, id);
        assertEquals("Sanne", coordinator.label());
        assertEquals("bellen na vijven", coordinator.client().reach());
        assertNull(coordinator.question());
        assertNull(coordinator.occasion());
        assertNull(coordinator.referrer());
        assertEquals(Set.of(CaseRight.ASSIGN), coordinator.rights());
        for (var other : List.of(
                COLLEAGUE,
                OTHER_EXPERT,
                CaseFixture.OTHER_COORDINATOR,
                CaseFixture.ADMINISTRATOR,
                CaseFixture.COACH,
                CaseFixture.with(EXPERT, Set.of()))) {
            assertThrows(NotFoundException.class, () -> trajectories.get(other, id), other.name());
        }
        assertThrows(NotFoundException.class, () -> trajectories.get(EXPERT, new TrajectoryId(999_999)));
    }

    @Test
    void shouldLetOnlyWhoIsOnItChangeIt() {
        var started = whole();
        var id = started.id();

        for (var other :
                List.of(COORDINATOR, COLLEAGUE, OTHER_EXPERT, CaseFixture.with(EXPERT, Set.of(Scope.CASES_READ)))) {
            assertThrows(
                    NotFoundException.class, () -> trajectories.change(other, id, named("Weg"), started.version()));
            assertThrows(
                    NotFoundException.class,
                    () -> trajectories.ask(other, id, new Question("Iets", null, null), started.version()));
            assertThrows(NotFoundException.class, () -> trajectories.close(other, id, closing(), started.version()));
            assertThrows(NotFoundException.class, () -> trajectories.informed(other, id));
            assertThrows(NotFoundException.class, () -> trajectories.putAway(other, id, AttentionReason.RHYTHM));
            assertThrows(NotFoundException.class, () -> trajectories.takeBack(other, id, "fout"));
        }
        assertEquals(started, trajectories.get(EXPERT, id));
    }

    @Test
    void shouldKeepOlderQuestions() {
        var started = fixture.start(EXPERT, "Sanne");

        var once = trajectories.ask(EXPERT, started.id(), new Question("Werk vinden", null, null), started.version());
        var twice = trajectories.ask(EXPERT, started.id(), new Question("Eerst rust", null, null), once.version());
        var same = trajectories.ask(EXPERT, started.id(), new Question(" Eerst rust ", null, null), twice.version());

        assertEquals("Eerst rust", question(same));
        assertEquals(
                List.of("Eerst rust", "Werk vinden"),
                trajectories.questions(EXPERT, started.id()).stream()
                        .map(Question::text)
                        .toList());
        assertThrows(NotFoundException.class, () -> trajectories.questions(COORDINATOR, started.id()));
    }

    @Test
    void shouldShowBothTextsToTheSecondWhoChanges() {
        var started = fixture.start(EXPERT, "Sanne");
        var first = trajectories.change(EXPERT, started.id(), named("Sanne V."), started.version());

        var conflict = assertThrows(
                ConflictException.class,
                () -> trajectories.change(EXPERT, started.id(), named("Sanne de V."), started.version()));

        assertEquals(first, conflict.current());
        assertThrows(
                ConflictException.class,
                () -> trajectories.ask(EXPERT, started.id(), new Question("Rust", null, null), started.version()));
        assertEquals("Sanne V.", trajectories.get(EXPERT, started.id()).label());
    }

    @Test
    void shouldCloseAndOpenAgain() {
        var started = fixture.start(EXPERT, "Sanne");

        var closed = trajectories.close(EXPERT, started.id(), closing(), started.version());

        assertEquals(closing(), closed.closing());
        assertEquals(List.of(), closed.dues());
        assertEquals(Set.of(CaseRight.READ, CaseRight.READ_SHEETS, CaseRight.REOPEN), closed.rights());
        assertNull(requireNonNull(trajectories.get(COORDINATOR, started.id()).closing())
                .whatChanged());
        var told = assertThrows(ReadOnlyException.class, () -> fixture.contact(EXPERT, started, TODAY, "toch nog"));
        assertEquals("closed", told.why().code());

        var opened = trajectories.reopen(EXPERT, started.id(), closed.version());

        assertNull(requireNonNull(opened.closing()).on());
        assertEquals("ze slaapt weer", requireNonNull(opened.closing()).whatChanged());
        assertEquals(1, opened.dues().size());
        assertTrue(opened.may(CaseRight.WRITE));
    }

    @Test
    void shouldRefuseAClosingBeforeTheStartOrWithoutReason() {
        var started = fixture.start(EXPERT, "Sanne");

        var early = assertThrows(
                InvalidInputException.class,
                () -> trajectories.close(
                        EXPERT,
                        started.id(),
                        new Closing(TODAY.minusDays(1), CloseReason.MOVED, null, null),
                        started.version()));
        var without = assertThrows(
                InvalidInputException.class,
                () -> trajectories.close(EXPERT, started.id(), new Closing(null, null, null, null), started.version()));

        assertEquals(List.of(new Fault("on", "day-before-start")), early.faults());
        assertEquals(List.of(new Fault("reason", "required")), without.faults());
    }

    @Test
    void shouldLetAnExpertReadThirtyDaysAfterTheEnd() {
        var started = fixture.start(EXPERT, "Sanne");
        trajectories.close(EXPERT, started.id(), closing(), started.version());

        fixture.clock.to(TODAY.plusDays(30));
        assertEquals("Sanne", trajectories.get(EXPERT, started.id()).label());
        fixture.clock.to(TODAY.plusDays(31));
        assertThrows(NotFoundException.class, () -> trajectories.get(EXPERT, started.id()));
        assertEquals("Sanne", trajectories.get(COORDINATOR, started.id()).label());
        assertTrue(trajectories.get(COORDINATOR, started.id()).may(CaseRight.REOPEN));
    }

    @Test
    void shouldHandOverWithANoteAndStayReadableForThirtyDays() {
        var started = whole();

        trajectories.handOver(EXPERT, started.id(), new NewHandOver(null, COLLEAGUE.account(), "ze houdt van koffie"));

        var taken = trajectories.get(COLLEAGUE, started.id());
        assertTrue(taken.may(CaseRight.WRITE));
        assertEquals("Bram", taken.experts().get(0).expert().name());
        var left = trajectories.get(EXPERT, started.id());
        assertEquals(Set.of(CaseRight.READ, CaseRight.READ_SHEETS), left.rights());
        assertThrows(
                ReadOnlyException.class, () -> trajectories.change(EXPERT, started.id(), named("Weg"), left.version()));
        var told = assertThrows(ReadOnlyException.class, () -> fixture.contact(EXPERT, started, TODAY, "toch nog"));
        assertEquals(
                new Fault("", "left", Map.of("since", TODAY, "until", TODAY.plusDays(AccessPolicy.DAYS_AFTER_END))),
                told.why());
        assertEquals("0", fixture.one("SELECT COUNT(*) FROM contact"));
        assertEquals(
                "WRITE 1",
                fixture.query("SELECT part, account_id FROM audit WHERE action = 'REFUSED'")
                        .get(1));
        assertEquals(new Ending(TODAY, new Person(COLLEAGUE.account(), "Bram"), TODAY.plusDays(30)), left.ending());
        var item =
                trajectories.timeline(COLLEAGUE, started.id(), null, 10).items().get(0);
        assertEquals(TimelineItem.Kind.HAND_OVER, item.kind(), "the hand-over stands above the rest of its day");
        assertEquals(
                new HandOver(
                        new Person(EXPERT.account(), "Noor"),
                        new Person(COLLEAGUE.account(), "Bram"),
                        TODAY,
                        "ze houdt van koffie"),
                item.handOver());
        fixture.clock.to(TODAY.plusDays(31));
        assertThrows(NotFoundException.class, () -> trajectories.get(EXPERT, started.id()));
    }

    @Test
    void shouldLetTheCoordinatorChooseWhoIsOnIt() {
        var id = fixture.start(EXPERT, "Sanne").id();

        trajectories.assign(COORDINATOR, id, COLLEAGUE.account());
        var two = trajectories.assign(COORDINATOR, id, COLLEAGUE.account());
        var one = trajectories.takeOff(COORDINATOR, id, EXPERT.account());

        assertEquals(2, two.experts().size());
        assertEquals(
                List.of("Bram true null", "Noor false " + TODAY),
                one.experts().stream()
                        .map(on -> on.expert().name() + " " + on.leads() + " " + on.endedOn())
                        .toList());
        var last = assertThrows(
                InvalidInputException.class, () -> trajectories.takeOff(COORDINATOR, id, COLLEAGUE.account()));
        assertEquals(List.of(new Fault("expert", "last-expert")), last.faults());
        assertThrows(InvalidInputException.class, () -> trajectories.assign(COORDINATOR, id, OTHER_EXPERT.account()));
        assertThrows(
                NotFoundException.class,
                () -> trajectories.assign(CaseFixture.OTHER_COORDINATOR, id, OTHER_EXPERT.account()));
    }

    @Test
    void shouldKeepTheDayOnWhichTheInformationWasGivenFirst() {
        var id = fixture.start(EXPERT, "Sanne").id();

        trajectories.informed(EXPERT, id);
        fixture.clock.to(TODAY.plusDays(3));

        assertEquals(TODAY, trajectories.informed(EXPERT, id).client().informedOn());
    }

    @Test
    void shouldPutAReasonAwayUntilItsNextOccasion() {
        var id = fixture.start(EXPERT, "Sanne").id();
        fixture.clock.to(TODAY.plusDays(50));

        trajectories.putAway(EXPERT, id, AttentionReason.RHYTHM);
        var twice = trajectories.putAway(EXPERT, id, AttentionReason.RHYTHM);

        assertEquals(List.of(new Due(AttentionReason.RHYTHM, TODAY.plusDays(92), null)), twice.dues());
        assertEquals("1", fixture.one("SELECT COUNT(*) FROM put_away"));
    }

    @Test
    void shouldTakeBackWhatWasBegunByMistake() {
        var id = fixture.start(EXPERT, "Sanne").id();

        trajectories.takeBack(EXPERT, id, "dubbel");

        assertThrows(NotFoundException.class, () -> trajectories.get(EXPERT, id));
        assertEquals(
                "dubbel null",
                fixture.one(
                        "SELECT t.void_reason, a.attention_on FROM trajectory t JOIN assignment a ON a.trajectory_id = t.id"));
    }

    @Test
    void shouldMoveAConversationIntoARecord() {
        var conversation = fixture.conversations.add(
                EXPERT, new NewConversation(null, Topic.PAPERWORK, TODAY.minusDays(3), CENTRE), UUID.randomUUID());

        var started = fixture.start(EXPERT, NewTrajectory.from(conversation));

        assertEquals(TODAY.minusDays(3), started.startedOn());
        assertEquals(CENTRE, started.neighbourhood());
        var contact =
                fixture.contacts.of(EXPERT, started.id(), null, 10).items().get(0);
        assertEquals(List.of(Topic.PAPERWORK), contact.topics());
        assertEquals(TODAY.minusDays(3), contact.on());
        assertEquals(
                "1 0",
                fixture.one("SELECT COUNT(*), COALESCE(SUM(CASE WHEN trajectory_id IS NULL THEN 1 ELSE 0 END), 0)"
                        + " FROM conversation"));
        var again = assertThrows(
                InvalidInputException.class, () -> fixture.start(EXPERT, NewTrajectory.from(conversation)));
        assertEquals(List.of(new Fault("conversation", "conversation-done")), again.faults());
        assertThrows(InvalidInputException.class, () -> fixture.start(COLLEAGUE, NewTrajectory.from(conversation)));
    }

    @Test
    void shouldPageTheTimelineWithoutGapsWhileOthersAdd() {
        var started = whole();
        for (int i = 0; i < 12; i++) {
            fixture.contact(EXPERT, started, TODAY.minusDays(i / 3), "contact " + i);
        }

        var seen = new ArrayList<TimelineItem>();
        String cursor = null;
        do {
            var slice = trajectories.timeline(EXPERT, started.id(), cursor, 4);
            seen.addAll(slice.items());
            cursor = slice.next();
            fixture.contact(EXPERT, started, TODAY, "erbij");
        } while (cursor != null);

        assertEquals(
                12,
                seen.stream()
                        .flatMap(item -> Optional.ofNullable(item.contact()).stream())
                        .filter(contact -> requireNonNull(contact.note()).startsWith("contact"))
                        .map(Contact::id)
                        .distinct()
                        .count());
        assertEquals(seen.size(), Set.copyOf(seen).size());
        assertTrue(seen.stream().anyMatch(item -> item.question() != null));
        for (int i = 1; i < seen.size(); i++) {
            assertFalse(seen.get(i).on().isAfter(seen.get(i - 1).on()));
        }
    }

    @Test
    void shouldShowTheCoordinatorATimelineWithoutWords() {
        var started = whole();
        fixture.contact(EXPERT, started, TODAY, "vertrouwelijk");

        var items = trajectories.timeline(COORDINATOR, started.id(), null, 10).items();

        assertEquals(1, items.size());
        assertNull(requireNonNull(items.get(0).contact()).note());
        assertFalse(items.toString().contains("vertrouwelijk"));
    }

    private Trajectory whole() {
        var details = new TrajectoryDetails(
                "Sanne",
                null,
                "bellen na vijven",
                false,
                CENTRE,
                null,
                WayIn.REFERRAL,
                null,
                "de wijkagent",
                "schuld",
                null);
        return fixture.start(EXPERT, new NewTrajectory(null, details, null, "Hoe nu verder?", false, null));
    }

    private static String question(Trajectory trajectory) {
        var question = trajectory.question();
        return question == null ? "" : question.text();
    }

    private static Closing closing() {
        return new Closing(TODAY, CloseReason.ANSWERED, "de vraag is beantwoord", "ze slaapt weer");
    }
}
