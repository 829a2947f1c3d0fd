package nl.nabij.core.cases;

import static nl.nabij.core.cases.CaseFixture.COLLEAGUE;
import static nl.nabij.core.cases.CaseFixture.COORDINATOR;
import static nl.nabij.core.cases.CaseFixture.EXPERT;
import static nl.nabij.core.cases.CaseFixture.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.AgreementId;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.cases.Agreement;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.cases.ByWhom;
import nl.nabij.api.cases.NewAgreement;
import nl.nabij.api.cases.Trajectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoreAgreementServiceTest {

    private final CaseFixture fixture = new CaseFixture();
    private final CoreAgreementService agreements = fixture.agreements;
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
    void shouldListOpenOnesByTheirDay() {
        add("zonder dag", null);
        add("later", TODAY.plusDays(9));
        add("eerst", TODAY.plusDays(1));
        var done = add("gedaan", TODAY);
        agreements.settle(EXPERT, done.id(), true, done.version());

        assertEquals(
                List.of("eerst", "later", "zonder dag"),
                agreements.open(COORDINATOR, trajectory.id()).stream()
                        .map(Agreement::text)
                        .toList());
    }

    @Test
    void shouldAskAttentionTheDayAfterItWasDueUntilSettled() {
        var due = add("formulier opsturen", TODAY.plusDays(3));
        assertEquals(TODAY.plusDays(4) + " AGREEMENT", attention());

        var settled = agreements.settle(EXPERT, due.id(), true, due.version());
        assertEquals(TODAY, settled.settledOn());
        assertEquals(TODAY.plusDays(42) + " RHYTHM", attention());

        agreements.settle(EXPERT, due.id(), false, settled.version());
        assertEquals(TODAY.plusDays(4) + " AGREEMENT", attention());
    }

    @Test
    void shouldPutAnAgreementAwayButNotTheNext() {
        add("eerste", TODAY.plusDays(3));
        add("tweede", TODAY.plusDays(20));
        fixture.clock.to(TODAY.plusDays(10));

        fixture.trajectories.putAway(EXPERT, trajectory.id(), AttentionReason.AGREEMENT);

        assertEquals(TODAY.plusDays(21) + " AGREEMENT", attention());
    }

    @Test
    void shouldMakeOneAgreementWhenSentTwice() {
        var request = UUID.randomUUID();
        var sent = new NewAgreement(ByWhom.CLIENT, "bellen", null, null);

        assertEquals(
                agreements.add(EXPERT, trajectory.id(), sent, request),
                agreements.add(EXPERT, trajectory.id(), sent, request));
        assertEquals("1", fixture.one("SELECT COUNT(*) FROM agreement"));
    }

    @Test
    void shouldChangeAndTakeBackOnlyTheVersionThatWasSeen() {
        var made = add("bellen", null);
        var changed = agreements.change(
                EXPERT, made.id(), new NewAgreement(ByWhom.EXPERT, "langsgaan", null, null), made.version());

        var conflict =
                assertThrows(ConflictException.class, () -> agreements.settle(EXPERT, made.id(), true, made.version()));
        assertEquals(changed, conflict.current());
        agreements.takeBack(EXPERT, made.id(), "niet afgesproken", changed.version());

        assertEquals(List.of(), agreements.open(EXPERT, trajectory.id()));
        assertEquals("AGREEMENT", trajectoryKinds());
    }

    @Test
    void shouldNameEveryFault() {
        var sent = new NewAgreement(null, " ", TODAY.plusDays(1), LocalDate.of(1990, 1, 1));

        var faults = assertThrows(
                        InvalidInputException.class,
                        () -> agreements.add(EXPERT, trajectory.id(), sent, UUID.randomUUID()))
                .faults();

        assertEquals(
                List.of(
                        new Fault("text", "required"),
                        new Fault("agreedOn", "day-in-future"),
                        new Fault("dueOn", "day-too-early")),
                faults);
    }

    @Test
    void shouldRefuseADueDayBeforeTheDayOfTheAgreement() {
        var sent = new NewAgreement(ByWhom.CLIENT, "bellen", TODAY, TODAY.minusDays(1));

        var refused = assertThrows(
                InvalidInputException.class, () -> agreements.add(EXPERT, trajectory.id(), sent, UUID.randomUUID()));

        assertEquals("dueOn", refused.faults().get(0).field());
    }

    @Test
    void shouldStayWithThoseOnTheTrajectory() {
        var made = add("bellen", null);

        assertEquals("bellen", agreements.get(COORDINATOR, made.id()).text());
        assertThrows(NotFoundException.class, () -> agreements.get(COLLEAGUE, made.id()));
        assertThrows(NotFoundException.class, () -> agreements.settle(COORDINATOR, made.id(), true, made.version()));
        assertThrows(NotFoundException.class, () -> agreements.get(EXPERT, new AgreementId(98_765)));
    }

    private Agreement add(String text, @Nullable LocalDate dueOn) {
        return agreements.add(EXPERT, trajectory.id(), new NewAgreement(null, text, null, dueOn), UUID.randomUUID());
    }

    private String attention() {
        return fixture.one("SELECT attention_on, attention FROM assignment");
    }

    private String trajectoryKinds() {
        return fixture.trajectories.timeline(EXPERT, trajectory.id(), null, 10).items().stream()
                .map(item -> item.kind().name())
                .reduce("", String::concat);
    }
}
