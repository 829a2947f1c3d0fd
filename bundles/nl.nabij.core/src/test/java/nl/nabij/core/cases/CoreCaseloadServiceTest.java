package nl.nabij.core.cases;

import static nl.nabij.core.cases.CaseFixture.CENTRE;
import static nl.nabij.core.cases.CaseFixture.COLLEAGUE;
import static nl.nabij.core.cases.CaseFixture.COORDINATOR;
import static nl.nabij.core.cases.CaseFixture.EXPERT;
import static nl.nabij.core.cases.CaseFixture.HARBOUR;
import static nl.nabij.core.cases.CaseFixture.NORTH;
import static nl.nabij.core.cases.CaseFixture.OTHER_COORDINATOR;
import static nl.nabij.core.cases.CaseFixture.OTHER_EXPERT;
import static nl.nabij.core.cases.CaseFixture.SOUTH;
import static nl.nabij.core.cases.CaseFixture.TODAY;
import static nl.nabij.core.cases.CaseFixture.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Topic;
import nl.nabij.api.access.Directory.Person;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.cases.CaseloadFilter;
import nl.nabij.api.cases.CaseloadFilter.Status;
import nl.nabij.api.cases.CaseloadFilter.View;
import nl.nabij.api.cases.CaseloadRow;
import nl.nabij.api.cases.CloseReason;
import nl.nabij.api.cases.Closing;
import nl.nabij.api.cases.Ending;
import nl.nabij.api.cases.NewAgreement;
import nl.nabij.api.cases.NewConversation;
import nl.nabij.api.cases.NewHandOver;
import nl.nabij.api.cases.NewTrajectory;
import nl.nabij.api.cases.TeamOverview.Load;
import nl.nabij.api.cases.Trajectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoreCaseloadServiceTest {

    private final CaseFixture fixture = new CaseFixture();
    private final CoreCaseloadService caseload = fixture.caseload;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldPutWhatWaitsLongestOnTop() {
        startOn("Nieuw", TODAY, null);
        startOn("Lang", TODAY.minusDays(90), null);
        startOn("Net", TODAY.minusDays(42), null);

        assertEquals(List.of("Lang", "Net", "Nieuw"), labels(list(EXPERT, View.MINE, Status.OPEN)));
        assertEquals(List.of("Lang", "Net"), labels(list(EXPERT, View.MINE, Status.ATTENTION)));
        var first = list(EXPERT, View.MINE, Status.OPEN).get(0);
        assertEquals(AttentionReason.RHYTHM, first.attention());
        assertEquals(TODAY.minusDays(48), first.attentionOn());
    }

    @Test
    void shouldSayWhatWasAgreedWhereAnAgreementAsksAttention() {
        var trajectory = startOn("Sanne", TODAY.minusDays(9), null);
        agree(trajectory, "Loket bellen", TODAY.minusDays(2));
        agree(trajectory, "Formulier halen", TODAY.minusDays(1));
        agree(trajectory, "Later", TODAY.plusDays(9));
        agree(startOn("Nog niet", TODAY, null), "Straks", TODAY.plusDays(1));

        var own = list(EXPERT, View.MINE, Status.OPEN);
        assertEquals(List.of("Sanne", "Nog niet"), labels(own));
        assertEquals("Loket bellen", own.get(0).agreement());
        assertNull(own.get(1).agreement());
        assertNull(list(COORDINATOR, View.TEAM, Status.ATTENTION).get(0).agreement());

        var first = fixture.agreements.open(EXPERT, trajectory.id()).get(0);
        fixture.agreements.settle(EXPERT, first.id(), true, first.version());
        assertEquals(
                "Formulier halen", list(EXPERT, View.MINE, Status.OPEN).get(0).agreement());
    }

    private void agree(Trajectory trajectory, String text, LocalDate due) {
        var agreement = new NewAgreement(null, text, TODAY.minusDays(9), due);
        fixture.agreements.add(EXPERT, trajectory.id(), agreement, UUID.randomUUID());
    }

    @Test
    void shouldShowEachExpertTheOwnAndTheCoordinatorEachOnce() {
        var shared = startOn("Gedeeld", TODAY, null);
        fixture.trajectories.assign(COORDINATOR, shared.id(), COLLEAGUE.account());
        fixture.start(COLLEAGUE, "Van Bram");
        fixture.start(OTHER_EXPERT, "Van Zuid");

        assertEquals(List.of("Gedeeld"), labels(list(EXPERT, View.MINE, Status.OPEN)));
        assertEquals(Set.of("Gedeeld", "Van Bram"), Set.copyOf(labels(list(COLLEAGUE, View.MINE, Status.OPEN))));
        var team = list(COORDINATOR, View.TEAM, Status.OPEN);
        assertEquals(List.of("Van Bram", "Gedeeld"), labels(team));
        assertEquals(
                List.of("Noor", "Bram"),
                team.get(1).experts().stream().map(expert -> expert.name()).toList());
        assertEquals(List.of("Van Zuid"), labels(list(OTHER_COORDINATOR, View.TEAM, Status.OPEN)));
    }

    @Test
    void shouldShowNobodyWhatIsNotTheirs() {
        fixture.start(EXPERT, "Sanne");

        for (var caller : List.of(CaseFixture.ADMINISTRATOR, CaseFixture.COACH, COORDINATOR)) {
            assertThrows(NotFoundException.class, () -> list(caller, View.MINE, Status.OPEN));
        }
        for (var caller : List.of(CaseFixture.ADMINISTRATOR, CaseFixture.COACH, EXPERT)) {
            assertThrows(NotFoundException.class, () -> list(caller, View.TEAM, Status.OPEN));
            assertThrows(NotFoundException.class, () -> caseload.team(caller, NORTH));
        }
        assertThrows(
                NotFoundException.class,
                () -> caseload.list(
                        COORDINATOR, new CaseloadFilter(View.TEAM, Status.OPEN, SOUTH, null, null), null, 50));
        assertThrows(NotFoundException.class, () -> caseload.team(COORDINATOR, SOUTH));
        assertThrows(NotFoundException.class, () -> list(CaseFixture.with(EXPERT, Set.of()), View.MINE, Status.OPEN));
    }

    @Test
    void shouldPageRightWhileOthersAdd() {
        for (int i = 0; i < 11; i++) {
            startOn("c" + i, TODAY.minusDays(i / 3), null);
        }

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var slice = caseload.list(EXPERT, filter(View.MINE, Status.OPEN), cursor, 3);
            seen.addAll(labels(slice.items()));
            cursor = slice.next();
            startOn("boven", TODAY.minusDays(100), null);
        } while (cursor != null);

        assertEquals(List.of("c10", "c9", "c8", "c7", "c6", "c5", "c4", "c3", "c2", "c1", "c0"), seen);
    }

    @Test
    void shouldMergeTheTeamsOfACoordinatorInOneOrder() {
        var both = new Caller(
                COORDINATOR.account(),
                COORDINATOR.name(),
                COORDINATOR.roles(),
                Set.of(NORTH, SOUTH),
                COORDINATOR.scopes(),
                COORDINATOR.locale(),
                COORDINATOR.source());
        for (int i = 0; i < 6; i++) {
            var trajectory = new NewTrajectory(null, named("c" + i), TODAY.minusDays(10 - i), null, false, null);
            fixture.start(i % 2 == 0 ? EXPERT : OTHER_EXPERT, trajectory);
        }

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var slice = caseload.list(both, filter(View.TEAM, Status.OPEN), cursor, 4);
            seen.addAll(labels(slice.items()));
            cursor = slice.next();
        } while (cursor != null);

        assertEquals(List.of("c0", "c1", "c2", "c3", "c4", "c5"), seen);
    }

    @Test
    void shouldShowAnExpertWhatEndedForThirtyDaysAndACoordinatorLonger() {
        var closed = startOn("Klaar", TODAY.minusDays(60), null);
        fixture.trajectories.close(
                EXPERT, closed.id(), new Closing(TODAY, CloseReason.ANSWERED, null, null), closed.version());
        var handed = startOn("Weg", TODAY.minusDays(50), null);
        fixture.trajectories.handOver(EXPERT, handed.id(), new NewHandOver(null, COLLEAGUE.account(), null));
        startOn("Loopt", TODAY, null);
        var mistake = startOn("Fout", TODAY, null);
        fixture.trajectories.takeBack(EXPERT, mistake.id(), "dubbel");

        assertEquals(List.of("Weg", "Klaar"), labels(list(EXPERT, View.MINE, Status.CLOSED)));
        var endings = list(EXPERT, View.MINE, Status.CLOSED).stream()
                .map(CaseloadRow::ending)
                .toList();
        var bram = new Person(COLLEAGUE.account(), "Bram");
        assertEquals(
                List.of(new Ending(TODAY, bram, TODAY.plusDays(30)), new Ending(TODAY, null, TODAY.plusDays(30))),
                endings);
        assertEquals(List.of("Loopt"), labels(list(EXPERT, View.MINE, Status.OPEN)));
        assertEquals(List.of("Klaar"), labels(list(COORDINATOR, View.TEAM, Status.CLOSED)));
        fixture.clock.to(TODAY.plusDays(31));
        assertEquals(List.of(), labels(list(EXPERT, View.MINE, Status.CLOSED)));
        assertEquals(List.of("Klaar"), labels(list(COORDINATOR, View.TEAM, Status.CLOSED)));
    }

    @Test
    void shouldShowACoordinatorWhatOneExpertIsOn() {
        startOn("Van Noor", TODAY, null);
        var shared = startOn("Samen", TODAY, null);
        fixture.trajectories.assign(COORDINATOR, shared.id(), COLLEAGUE.account());
        var closed = startOn("Klaar", TODAY, null);
        fixture.trajectories.close(
                EXPERT, closed.id(), new Closing(TODAY, CloseReason.ANSWERED, null, null), closed.version());

        assertEquals(List.of("Samen", "Van Noor"), ofExpert(COORDINATOR, EXPERT, Status.OPEN));
        assertEquals(List.of("Samen"), ofExpert(COORDINATOR, COLLEAGUE, Status.OPEN));
        assertEquals(List.of("Klaar"), ofExpert(COORDINATOR, EXPERT, Status.CLOSED));
        assertEquals(List.of(), ofExpert(COORDINATOR, COLLEAGUE, Status.CLOSED));
        assertEquals(List.of(), ofExpert(CaseFixture.OTHER_COORDINATOR, EXPERT, Status.OPEN));
    }

    private List<String> ofExpert(Caller caller, Caller expert, Status status) {
        var filter = new CaseloadFilter(View.TEAM, status, null, expert.account(), null);
        return labels(caseload.list(caller, filter, null, 50).items());
    }

    @Test
    void shouldListATrajectoryOnceForAnExpertWhoCameBack() {
        var trajectory = startOn("Sanne", TODAY, null);
        fixture.trajectories.handOver(EXPERT, trajectory.id(), new NewHandOver(null, COLLEAGUE.account(), null));
        fixture.trajectories.handOver(COLLEAGUE, trajectory.id(), new NewHandOver(null, EXPERT.account(), null));

        assertEquals(List.of("Sanne"), labels(list(EXPERT, View.MINE, Status.OPEN)));
        assertEquals(List.of(), labels(list(EXPERT, View.MINE, Status.CLOSED)));
        assertEquals(List.of("Sanne"), labels(caseload.search(EXPERT, View.MINE, "sanne")));
    }

    @Test
    void shouldFilterByNeighbourhood() {
        startOn("Haven", TODAY, HARBOUR);
        startOn("Stad", TODAY, CENTRE);

        var filter = new CaseloadFilter(View.MINE, Status.OPEN, null, null, HARBOUR);

        assertEquals(
                List.of("Haven"), labels(caseload.list(EXPERT, filter, null, 50).items()));
    }

    @Test
    void shouldFindByNameNicknameNeighbourhoodAndCode() {
        var sanne = startOn("Sanne Vervoort", TODAY, CENTRE);
        var nameless = startOn(null, TODAY, HARBOUR);
        fixture.start(OTHER_EXPERT, "Sanne Zuid");

        assertEquals(List.of("Sanne Vervoort"), labels(caseload.search(EXPERT, View.MINE, " vERv ")));
        assertEquals(List.of(nameless.label()), labels(caseload.search(EXPERT, View.MINE, "haven")));
        assertEquals(
                List.of(nameless.label()),
                labels(caseload.search(
                        EXPERT, View.MINE, nameless.id().toString().toUpperCase())));
        assertEquals(List.of(sanne.label()), labels(caseload.search(COORDINATOR, View.TEAM, "sanne")));
        for (var wild : List.of("%%", "__", "!%", "' OR 1=1 --")) {
            assertEquals(List.of(), caseload.search(EXPERT, View.MINE, wild), wild);
        }
        assertEquals(
                List.of(new Fault("term", "too-short")),
                assertThrows(InvalidInputException.class, () -> caseload.search(EXPERT, View.MINE, "a"))
                        .faults());
        assertThrows(NotFoundException.class, () -> caseload.search(EXPERT, View.TEAM, "sanne"));
    }

    @Test
    void shouldWriteOneAuditRowForAListOrSearchAndNeverTheTerm() {
        startOn("Sanne", TODAY, null);
        startOn("Sander", TODAY, null);
        fixture.execute("DELETE FROM audit");

        list(EXPERT, View.MINE, Status.OPEN);
        caseload.search(EXPERT, View.MINE, "geheim");

        assertEquals(
                List.of("SEARCH caseload MINE", "SEARCH search MINE"),
                fixture.query("SELECT action, part FROM audit ORDER BY id"));
    }

    @Test
    void shouldCountTheTeam() {
        var late = startOn("Laat", TODAY.minusDays(60), null);
        startOn("Nieuw", TODAY, null);
        fixture.trajectories.assign(COORDINATOR, late.id(), COLLEAGUE.account());
        var closed = startOn("Klaar", TODAY.minusDays(400), null);
        fixture.trajectories.close(
                EXPERT,
                closed.id(),
                new Closing(LocalDate.of(2025, 12, 31), CloseReason.MOVED, null, null),
                closed.version());
        sheet(late.id().value(), TODAY.minusMonths(4));
        fixture.contact(EXPERT, late, TODAY, "net gezien");
        fixture.conversations.add(EXPERT, new NewConversation(null, Topic.OTHER, null, null), UUID.randomUUID());

        var team = caseload.team(COORDINATOR, NORTH);

        assertEquals(2, team.experts());
        assertEquals(2, team.open());
        assertEquals(2, team.thisYear());
        assertEquals(1, team.conversationsThisYear());
        assertEquals(1, team.asking());
        assertEquals(1, team.followUpsDue());
        assertEquals(
                Set.of("Noor 2 1", "Bram 1 1"),
                team.loads().stream().map(CoreCaseloadServiceTest::written).collect(Collectors.toSet()));
    }

    /** Against a count that goes through the plain tables, over random histories. */
    @Test
    void shouldKeepOnTheRowsWhatACountOverTheTablesGives() {
        var random = new Random(20261118);
        for (int i = 0; i < 12; i++) {
            var trajectory = startOn("c" + i, TODAY.minusDays(random.nextInt(300)), null);
            for (int step = 0; step < 6; step++) {
                trajectory = randomStep(random, trajectory);
            }
            var id = trajectory.id().value();
            assertEquals(
                    recount(id),
                    fixture.one("SELECT attention_on FROM assignment WHERE trajectory_id = " + id),
                    "trajectory " + i);
        }
    }

    private Trajectory randomStep(Random random, Trajectory trajectory) {
        var id = trajectory.id();
        switch (random.nextInt(6)) {
            case 0 -> fixture.contact(EXPERT, trajectory, TODAY.minusDays(random.nextInt(100)), "");
            case 1 -> {
                var contact = fixture.contact(EXPERT, trajectory, TODAY, "");
                fixture.contacts.takeBack(EXPERT, contact.id(), "fout", contact.version());
            }
            case 2 -> {
                var due = TODAY.plusDays(random.nextInt(60) - 30);
                fixture.agreements.add(
                        EXPERT, id, new NewAgreement(null, "x", TODAY.minusDays(30), due), UUID.randomUUID());
            }
            case 3 ->
                fixture.agreements.open(EXPERT, id).stream()
                        .findFirst()
                        .ifPresent(open -> fixture.agreements.settle(EXPERT, open.id(), true, open.version()));
            case 4 ->
                fixture.trajectories.putAway(
                        EXPERT, id, AttentionReason.values()[random.nextInt(AttentionReason.values().length)]);
            default -> {
                sheet(id.value(), TODAY.minusDays(random.nextInt(250)));
                fixture.contact(EXPERT, trajectory, TODAY.minusDays(120), "");
            }
        }
        return fixture.trajectories.get(EXPERT, id);
    }

    private String recount(long id) {
        var days = new ArrayList<LocalDate>();
        var since = new ArrayList<LocalDate>();
        since.addAll(days("SELECT started_on FROM trajectory WHERE id = " + id));
        since.addAll(days("SELECT happened_on FROM contact WHERE voided_at IS NULL AND trajectory_id = " + id));
        since.addAll(days("SELECT put_away_on FROM put_away WHERE attention = 'RHYTHM' AND trajectory_id = " + id));
        days.add(since.stream().max(LocalDate::compareTo).orElseThrow().plusDays(42));
        var away = days("SELECT due_on FROM put_away WHERE attention = 'AGREEMENT' AND trajectory_id = " + id);
        days("SELECT due_on FROM agreement WHERE settled_on IS NULL AND voided_at IS NULL AND trajectory_id = " + id)
                .stream()
                .filter(due -> !away.contains(due))
                .forEach(due -> days.add(due.plusDays(1)));
        var put = days("SELECT due_on FROM put_away WHERE attention = 'FOLLOW_UP' AND trajectory_id = " + id);
        days("SELECT filled_on FROM sheet WHERE form = 'start' AND trajectory_id = " + id).stream()
                .max(LocalDate::compareTo)
                .filter(start -> !put.contains(start.plusMonths(6)))
                .ifPresent(start -> days.add(start.plusMonths(put.contains(start.plusMonths(3)) ? 6 : 3)));
        return days.stream().min(LocalDate::compareTo).orElseThrow().toString();
    }

    private List<LocalDate> days(String sql) {
        return fixture.query(sql).stream().map(LocalDate::parse).toList();
    }

    private int sheets;

    private void sheet(long trajectory, LocalDate filledOn) {
        if (sheets == 0) {
            fixture.execute("INSERT INTO definition (hash, variant, variant_version, body, first_used_at)"
                    + " VALUES ('h', 'oss', '1', '{}', '2026-01-01 00:00:00')");
            fixture.execute("INSERT INTO definition_moment (definition_hash, follows, form, months)"
                    + " VALUES ('h', 'start', 'follow-up', 3), ('h', 'start', 'follow-up', 6)");
        }
        sheets++;
        fixture.execute("INSERT INTO sheet (id, trajectory_id, definition_hash, variant, form, filled_on, filled_in_by,"
                + " from_paper, account_id, answers, filled_cells, created_at, version) VALUES (" + sheets + ", "
                + trajectory + ", 'h', 'oss', 'start', '" + filledOn
                + "', 'CLIENT', false, 1, '{}', 1, '2026-01-01 00:00:00', 1)");
    }

    private static String written(Load load) {
        return load.expert().name() + " " + load.open() + " " + load.asking();
    }

    private Trajectory startOn(@Nullable String name, LocalDate day, @Nullable NeighbourhoodId neighbourhood) {
        return fixture.start(EXPERT, new NewTrajectory(null, named(name, neighbourhood), day, null, false, null));
    }

    private List<CaseloadRow> list(Caller caller, View view, Status status) {
        return caseload.list(caller, filter(view, status), null, 50).items();
    }

    private static CaseloadFilter filter(View view, Status status) {
        return new CaseloadFilter(view, status, null, null, null);
    }

    private static List<String> labels(List<CaseloadRow> rows) {
        return rows.stream().map(CaseloadRow::label).toList();
    }
}
