package nl.nabij.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportDocument.Obstacle;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.report.team.TeamReport;
import nl.nabij.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of a team: its figures are those of plain SQL, and it stays with the team. */
class TeamReportFiguresTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-10T10:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    private static final TeamId NORTH = new TeamId(ReportData.NORTH);
    private static final ReportKey YEAR = new ReportKey("team", NORTH, ReportPeriod.year(2025));
    private static final String RUNNING = "t.voided_at IS NULL AND t.team_id = " + ReportData.NORTH
            + " AND t.started_on <= '2025-12-31' AND (t.closed_on IS NULL OR t.closed_on >= '2025-01-01')";
    private static final String IN_YEAR = ".happened_on BETWEEN '2025-01-01' AND '2025-12-31'";

    private final TestDatabase database = new TestDatabase();
    private final CoreReportService service = new CoreReportService(
            new CoreDatabase(database.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG), CLOCK),
            new AccessPolicy(CLOCK),
            new ReportRegistry(List.of(new TeamReport())),
            CLOCK);
    private final Caller coordinator = caller(Role.COORDINATOR);

    @BeforeEach
    void write() throws SQLException {
        ReportData.write(database.dataSource(), 120, 7);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Caller caller(Role role) {
        return new Caller(
                new AccountId(1),
                "Iemand",
                Set.of(role),
                Set.of(NORTH),
                EnumSet.allOf(Scope.class),
                Locale.ROOT,
                Caller.Source.PAGE);
    }

    @Test
    void shouldTellWhatPlainSqlTells() throws SQLException {
        var report = service.read(coordinator, YEAR);
        var facts = new HashMap<String, Figure>();
        blocks(report)
                .filter(Facts.class::isInstance)
                .flatMap(block -> ((Facts) block).facts().stream())
                .forEach(fact -> facts.put(fact.code(), fact.figure()));

        assertEquals(
                new Exact(number("SELECT COUNT(DISTINCT t.client_id) FROM trajectory t WHERE " + RUNNING)),
                facts.get("clients"));
        assertEquals(
                new Exact(number("SELECT COUNT(*) FROM contact c JOIN trajectory t ON t.id = c.trajectory_id"
                        + " WHERE c.voided_at IS NULL AND t.voided_at IS NULL AND c.team_id = " + ReportData.NORTH
                        + " AND c" + IN_YEAR)),
                facts.get("contacts"));
        assertEquals(
                new Exact(number("SELECT COUNT(*) FROM conversation c WHERE c.voided_at IS NULL"
                        + " AND c.trajectory_id IS NULL AND c.team_id = " + ReportData.NORTH + " AND c" + IN_YEAR)),
                facts.get("conversations"));
        assertEquals(
                new Exact(number("SELECT COUNT(DISTINCT a.account_id) FROM assignment a"
                        + " JOIN trajectory t ON t.id = a.trajectory_id WHERE a.team_id = " + ReportData.NORTH
                        + " AND a.since <= '2025-12-31' AND (a.ended_on IS NULL OR a.ended_on >= '2025-01-01') AND "
                        + RUNNING)),
                facts.get("experts"));
    }

    @Test
    void shouldSplitAsPlainSqlDoes() throws SQLException {
        assertRows(
                "contacts",
                counts("SELECT c.kind, COUNT(*) FROM contact c"
                        + " JOIN trajectory t ON t.id = c.trajectory_id WHERE c.voided_at IS NULL AND t.voided_at IS NULL"
                        + " AND c.team_id = " + ReportData.NORTH + " AND c" + IN_YEAR + " GROUP BY c.kind"));
        assertRows(
                "neighbourhoods",
                counts("SELECT t.neighbourhood_id, COUNT(*) FROM trajectory t WHERE t.id IN"
                        + " (SELECT MIN(t.id) FROM trajectory t WHERE " + RUNNING
                        + " GROUP BY t.client_id) GROUP BY t.neighbourhood_id"));
        assertRows(
                "ways-in",
                counts("SELECT t.way_in, COUNT(*) FROM trajectory t WHERE t.id IN"
                        + " (SELECT MIN(t.id) FROM trajectory t WHERE " + RUNNING
                        + " GROUP BY t.client_id) GROUP BY t.way_in"));
    }

    @Test
    void shouldStayWithTheTeam() {
        var report = service.read(coordinator, YEAR);

        assertEquals(Obstacle.INTERNAL, report.obstacle());
        assertTrue(report.mayWrite());
        assertFalse(report.mayRelease());
        var refused =
                assertThrows(InvalidInputException.class, () -> service.release(coordinator, YEAR, report.version()));
        assertEquals("internal", refused.faults().get(0).code());
        assertEquals(
                "Veel.", service.write(coordinator, YEAR, "learned", "Veel.", 0).text());
        assertTrue(service.list(coordinator, 2025).items().stream().allMatch(item -> item.internal()));
        assertThrows(NotFoundException.class, () -> service.read(caller(Role.REPORT_READER), YEAR));
    }

    private void assertRows(String code, Map<String, Long> counts) {
        var table = blocks(service.read(coordinator, YEAR))
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(block -> block.code().equals(code))
                .findFirst()
                .orElseThrow();
        long told = 0;
        for (var row : table.rows()) {
            if (!row.code().equals(Measure.OTHER)) {
                assertHolds(row.figure(), counts.getOrDefault(row.code(), 0L), row.label());
                told++;
            }
        }
        assertTrue(told > 1, () -> "something to compare: " + table);
    }

    /** Below ten people the figure is a band. */
    private static void assertHolds(Figure figure, long count, String label) {
        if (figure instanceof Band band) {
            assertTrue(count >= band.low() && count <= band.high() && count < 10, label + ": " + count);
        } else {
            assertEquals(new Exact(count), figure, label);
        }
    }

    private static Stream<Block> blocks(ReportDocument report) {
        return report.result().sections().stream().flatMap(section -> section.blocks().stream());
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var category = rows.getString(1);
                counts.put(category == null ? "unknown" : category, rows.getLong(2));
            }
        }
        return counts;
    }
}
