package nl.nabij.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TargetId;
import nl.nabij.api.TeamId;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.EffortInput;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Figure.Reason;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportDocument.Obstacle;
import nl.nabij.api.report.ReportItem;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.ReportResult;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.TargetInput;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.report.spi.ReportDescriptor;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.report.municipality.MunicipalityReport;
import nl.nabij.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoreReportServiceTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-10T10:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private static final TeamId NORTH = new TeamId(ReportData.NORTH);
    private static final TeamId SOUTH = new TeamId(ReportData.SOUTH);
    private static final ReportKey HALF = new ReportKey("municipality", NORTH, ReportPeriod.firstHalf(2025));
    private static final ReportKey YEAR = new ReportKey("municipality", NORTH, ReportPeriod.year(2025));
    private static final ReportKey ALL = new ReportKey("municipality", null, ReportPeriod.year(2025));

    private final Caller coordinator = caller(1, Set.of(NORTH), Role.COORDINATOR);
    private final Caller southern = caller(3, Set.of(SOUTH), Role.COORDINATOR);
    private final Caller leading = caller(4, Set.of(NORTH, SOUTH), Role.COORDINATOR);
    private final Caller reader = caller(2, Set.of(), Role.REPORT_READER);

    private final TestDatabase database = new TestDatabase();
    private final CoreDatabase core =
            new CoreDatabase(database.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG), CLOCK);
    private final ReportService service = service(new ReportRegistry(List.of(new MunicipalityReport())));

    @BeforeEach
    void write() throws SQLException {
        ReportData.write(database.dataSource(), 120, 7);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ReportService service(ReportRegistry registry) {
        return new CoreReportService(core, new AccessPolicy(CLOCK), registry, CLOCK);
    }

    /** Releases what lies there now. */
    private ReportDocument release(Caller caller, ReportKey key) {
        return service.release(caller, key, service.read(caller, key).version());
    }

    private static Caller caller(long account, Set<TeamId> teams, Role role) {
        return new Caller(
                new AccountId(account),
                "Iemand",
                Set.of(role),
                teams,
                EnumSet.allOf(Scope.class),
                Locale.ROOT,
                Caller.Source.PAGE);
    }

    @Test
    void shouldShowReadersReleasedReportsOnly() {
        assertEquals(List.of(), service.list(reader, 2025).items());
        assertThrows(NotFoundException.class, () -> service.read(reader, YEAR));

        release(coordinator, YEAR);

        assertEquals(
                List.of(YEAR.toString()),
                service.list(reader, 2025).items().stream().map(ReportItem::key).toList());
        assertEquals("Team Noord", service.read(reader, YEAR).result().scope());
        assertFalse(service.read(reader, YEAR).mayWrite());
        assertThrows(NotFoundException.class, () -> service.draft(reader, YEAR));
        assertThrows(NotFoundException.class, () -> service.release(reader, HALF, 0));
    }

    @Test
    void shouldKeepOtherTeamsAndRolesOut() {
        var south = new ReportKey("municipality", SOUTH, ReportPeriod.year(2025));
        assertThrows(NotFoundException.class, () -> service.read(coordinator, south));
        assertThrows(NotFoundException.class, () -> service.write(coordinator, south, "opening", "x", 0));
        for (var role : List.of(Role.EXPERT, Role.COACH, Role.ADMINISTRATOR)) {
            var other = caller(3, Set.of(NORTH), role);
            assertThrows(NotFoundException.class, () -> service.list(other, 2025));
            assertThrows(NotFoundException.class, () -> service.read(other, YEAR));
        }
        var keys = service.list(coordinator, 2025).items().stream()
                .map(ReportItem::key)
                .toList();
        assertTrue(
                keys.contains(YEAR.toString()) && !keys.contains(ALL.toString()) && !keys.contains(south.toString()),
                keys.toString());
    }

    @Test
    void shouldKeepTheOrganisationToWhoCoordinatesAllOfIt() throws SQLException {
        assertThrows(NotFoundException.class, () -> service.read(coordinator, ALL));
        assertThrows(NotFoundException.class, () -> service.write(coordinator, ALL, "opening", "x", 0));
        assertThrows(NotFoundException.class, () -> service.release(coordinator, ALL, 0));
        assertTrue(keys(leading).contains(ALL.toString()), keys(leading).toString());

        release(leading, ALL);

        assertThrows(NotFoundException.class, () -> service.read(coordinator, ALL), "what is not North's is South's");
        assertFalse(keys(coordinator).contains(ALL.toString()));
        assertThrows(NotFoundException.class, () -> service.read(caller(5, Set.of(NORTH), Role.REPORT_READER), ALL));
        assertEquals("Naast Elkaar", service.read(reader, ALL).result().scope());
    }

    @Test
    void shouldCountATeamThatEndedWhileSomethingRan() throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            connection.createStatement().execute("UPDATE team SET ended_on = DATE('2024-12-31') WHERE id = 2");
        }
        assertThrows(NotFoundException.class, () -> service.read(coordinator, ALL));
        try (var connection = database.dataSource().getConnection()) {
            connection.createStatement().execute("DELETE FROM conversation WHERE team_id = 2");
            connection
                    .createStatement()
                    .execute("UPDATE trajectory SET closed_on = DATE('2024-12-01') WHERE team_id = 2");
        }
        assertEquals("Naast Elkaar", service.read(coordinator, ALL).result().scope());
    }

    private List<String> keys(Caller caller) {
        return service.list(caller, 2025).items().stream().map(ReportItem::key).toList();
    }

    @Test
    void shouldReleaseWhatWasLookedAtOnly() {
        var seen = service.read(coordinator, YEAR);
        service.write(coordinator, YEAR, "opening", "Er kwam iets bij.", 0);

        var conflict = assertThrows(ConflictException.class, () -> service.release(coordinator, YEAR, seen.version()));

        var now = service.read(coordinator, YEAR);
        assertEquals(now, conflict.current());
        assertNull(now.releasedOn());
        assertEquals(
                now.result(), service.release(coordinator, YEAR, now.version()).result());
        assertEquals(now.result(), service.release(coordinator, YEAR, 0).result(), "once is enough");
    }

    /** Somebody saves a text at the very moment of the release: it is in the report, or he is told that it came too late. */
    @Test
    void shouldLoseNoTextThatIsSavedDuringARelease() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        var saving = new AtomicReference<Future<?>>();
        var report = new MunicipalityReport();
        var slow = service(new ReportRegistry(List.of(new Report() {
            @Override
            public ReportDescriptor descriptor() {
                return report.descriptor();
            }

            @Override
            public List<Section> sections(ReportContent content) {
                if (saving.get() != null) {
                    return report.sections(content);
                }
                var late = threads.submit(() -> service.write(coordinator, YEAR, "opening", "Nog snel.", 0));
                saving.set(late);
                // Until it is saved, or waits for the release.
                assertThrows(TimeoutException.class, () -> late.get(1, TimeUnit.SECONDS));
                return report.sections(content);
            }
        })));
        var seen = service.read(coordinator, YEAR);

        var released = slow.release(coordinator, YEAR, seen.version());

        var refused = assertThrows(ExecutionException.class, () -> saving.get().get(10, TimeUnit.SECONDS));
        threads.shutdown();
        assertTrue(refused.getCause() instanceof InvalidInputException, refused.toString());
        assertFalse(text(released.result()).contains("Nog snel."));
        assertEquals("", service.draft(coordinator, YEAR).texts().get(0).text());
    }

    @Test
    void shouldSayWhichReportsWouldLoseTheirFigures() {
        assertEquals(
                List.of("municipality.organisation.2025-1", "municipality.organisation.2025"),
                service.read(coordinator, YEAR).losing().stream()
                        .map(ReportItem::key)
                        .toList());
        assertEquals(4, service.read(leading, ALL).losing().size());

        release(coordinator, YEAR);

        assertEquals(List.of(), service.read(leading, ALL).losing(), "it has no figures to take");
        release(leading, ALL);
        var south = new ReportKey("municipality", SOUTH, ReportPeriod.year(2025));
        assertTrue(total(service.read(southern, south).result()) != null, "the organisation's gave none of them");
    }

    @Test
    void shouldKeepWhatWasTypedReadableWithoutTheReport() {
        service.write(coordinator, YEAR, "opening", "Een goed jaar.", 0);
        service.addTarget(coordinator, YEAR, new TargetInput("40 trajecten", "41", null), UUID.randomUUID());
        service.setEffort(coordinator, YEAR, new EffortInput(new BigDecimal("12"), null), 0);
        var without = service(new ReportRegistry(List.of()));

        var rest = without.read(coordinator, YEAR);

        assertTrue(text(rest.result()).contains("Een goed jaar."), text(rest.result()));
        assertTrue(text(rest.result()).contains("40 trajecten")
                && text(rest.result()).contains("12 uur"));
        assertEquals(Obstacle.MODULE_ABSENT, rest.obstacle());
        assertFalse(rest.mayWrite() || rest.mayRelease());
        assertEquals(
                List.of(YEAR.toString()),
                without.list(coordinator, 2025).items().stream()
                        .map(ReportItem::key)
                        .toList());
        assertEquals("module-absent", fault(() -> without.write(coordinator, YEAR, "opening", "x", 1)));
        assertEquals("module-absent", fault(() -> without.release(coordinator, YEAR, rest.version())));
        assertThrows(NotFoundException.class, () -> without.read(reader, YEAR));
    }

    @Test
    void shouldInviteNobodyToWriteAHalfThatFollowsItsYear() {
        assertTrue(service.read(coordinator, HALF).mayWrite());
        release(coordinator, YEAR);

        var half = service.read(coordinator, HALF);

        assertEquals(Obstacle.YEAR_RELEASED, half.obstacle());
        assertFalse(half.mayWrite());
        assertEquals("later-released", fault(() -> service.write(coordinator, HALF, "opening", "x", 0)));
    }

    @Test
    void shouldShowBothTextsToTheSecondOfTwo() {
        var first = service.write(coordinator, YEAR, "opening", "  Een goed jaar.\r\nEcht. ", 0);
        assertEquals("Een goed jaar.\nEcht.", first.text());

        var conflict = assertThrows(
                ConflictException.class, () -> service.write(coordinator, YEAR, "opening", "Een zwaar jaar.", 0));
        assertEquals(first, conflict.current());
        assertEquals(
                "Een zwaar jaar.",
                service.write(coordinator, YEAR, "opening", "Een zwaar jaar.", first.version())
                        .text());
        assertTrue(text(service.read(coordinator, YEAR).result()).contains("Een zwaar jaar."));
        assertThrows(NotFoundException.class, () -> service.write(coordinator, YEAR, "nothing", "x", 0));
        assertThrows(
                InvalidInputException.class, () -> service.write(coordinator, YEAR, "opening", "x".repeat(20_001), 0));
    }

    @Test
    void shouldKeepTargetsAndEffort() {
        var request = UUID.randomUUID();
        var target = service.addTarget(coordinator, YEAR, new TargetInput("40 trajecten", "38", null), request);
        assertEquals(
                target, service.addTarget(coordinator, YEAR, new TargetInput("40 trajecten", "38", null), request));
        var changed = service.changeTarget(
                coordinator, YEAR, target.id(), new TargetInput("40 trajecten", "41", "Gehaald."), target.version());
        var conflict = assertThrows(
                ConflictException.class,
                () -> service.changeTarget(
                        coordinator, YEAR, target.id(), new TargetInput("x", null, null), target.version()));
        assertEquals(changed, conflict.current());
        assertThrows(
                NotFoundException.class,
                () -> service.changeTarget(
                        coordinator, HALF, target.id(), new TargetInput("x", null, null), changed.version()));
        assertThrows(NotFoundException.class, () -> service.removeTarget(coordinator, YEAR, new TargetId(99_999), 1));

        var effort = service.setEffort(
                coordinator, YEAR, new EffortInput(new BigDecimal("1250.5"), new BigDecimal("48250")), 0);
        assertEquals(new BigDecimal("1250.5"), effort.hours());
        assertThrows(
                InvalidInputException.class,
                () -> service.setEffort(
                        coordinator, YEAR, new EffortInput(new BigDecimal("1.25"), new BigDecimal("-1")), 1));
        assertThrows(
                InvalidInputException.class,
                () -> service.setEffort(coordinator, YEAR, new EffortInput(new BigDecimal("1e999999999"), null), 1));
        var text = text(service.read(coordinator, YEAR).result());
        assertTrue(text.contains("Gehaald.") && text.contains("1.250,5 uur") && text.contains("€ 48.250"), text);

        service.removeTarget(coordinator, YEAR, target.id(), changed.version());
        assertEquals(List.<Target>of(), service.draft(coordinator, YEAR).targets());
    }

    @Test
    void shouldFreezeWhatWasReleased() throws SQLException {
        var written = service.write(coordinator, YEAR, "opening", "Zoals het was.", 0);
        var released = release(coordinator, YEAR);
        assertEquals(released.result(), release(coordinator, YEAR).result());
        try (var connection = database.dataSource().getConnection()) {
            connection.createStatement().execute("DELETE FROM contact_topic");
            connection.createStatement().execute("UPDATE trajectory SET closed_on = DATE('2024-01-01')");
        }
        var refused = assertThrows(
                InvalidInputException.class,
                () -> service.write(coordinator, YEAR, "opening", "Anders.", written.version()));
        assertEquals("released", refused.faults().get(0).code());

        var withoutBundle = service(new ReportRegistry(List.of()));
        assertEquals(released.result(), withoutBundle.read(reader, YEAR).result());
        assertThrows(NotFoundException.class, () -> withoutBundle.read(coordinator, HALF));
    }

    @Test
    void shouldReleaseInOrderAndWhenThePeriodIsOver() {
        var future = new ReportKey("municipality", NORTH, ReportPeriod.firstHalf(2026));
        assertEquals("period-not-over", fault(() -> release(coordinator, future)));
        assertFalse(service.read(coordinator, future).mayRelease());
        assertThrows(
                NotFoundException.class,
                () -> service.read(coordinator, new ReportKey("municipality", NORTH, ReportPeriod.year(2027))));
        assertTrue(service.read(coordinator, HALF).mayRelease());
        release(coordinator, YEAR);
        assertEquals("later-released", fault(() -> release(coordinator, HALF)));
    }

    @Test
    void shouldNotCountPeopleAgainInAnotherScope() {
        assertTrue(total(service.read(leading, ALL).result()) instanceof Exact);
        release(coordinator, YEAR);

        var all = release(leading, ALL).result();
        assertNull(total(all));
        assertTrue(text(all).contains("ander verslag dat al is vrijgegeven"), text(all));
        var frozen = Frozen.of(core.read(
                em -> new ReportRepository(em).release(ALL).orElseThrow().body()));
        assertTrue(frozen.measures().stream()
                .filter(measure -> measure.id().equals(Measures.CLIENTS))
                .allMatch(measure -> measure.total().equals(new Withheld(Reason.OTHER_SCOPE))));
    }

    private static String fault(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(InvalidInputException.class, work).faults().get(0).code();
    }

    private static @org.jspecify.annotations.Nullable Figure total(ReportResult result) {
        return result.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Facts.class::isInstance)
                .flatMap(block -> ((Block.Facts) block).facts().stream())
                .filter(fact -> fact.code().equals(Measures.CLIENTS))
                .map(Block.Fact::figure)
                .findFirst()
                .orElse(null);
    }

    private static String text(ReportResult result) {
        return result.toString();
    }
}
