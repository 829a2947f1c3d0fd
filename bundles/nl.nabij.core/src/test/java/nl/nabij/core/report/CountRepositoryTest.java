package nl.nabij.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.TeamId;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.core.CoreDatabase;
import nl.nabij.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grouped queries against the plainest SQL and loops that say the same. */
class CountRepositoryTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final nl.nabij.database.Unit UNIT = DATABASE.open(CoreDatabase.ENTITIES, CoreDatabase.CHANGELOG);

    @BeforeAll
    static void write() throws SQLException {
        ReportData.write(DATABASE.dataSource(), 400, 42);
    }

    @AfterAll
    static void close() {
        UNIT.close();
        DATABASE.close();
    }

    static List<ReportKey> keys() {
        var team = new TeamId(ReportData.NORTH);
        return List.of(
                new ReportKey("municipality", null, ReportPeriod.year(2024)),
                new ReportKey("municipality", null, ReportPeriod.firstHalf(2025)),
                new ReportKey("municipality", team, ReportPeriod.year(2025)),
                new ReportKey("municipality", new TeamId(ReportData.SOUTH), ReportPeriod.firstHalf(2024)));
    }

    /** One trajectory of a client, as the tables have it. */
    private record Trajectory(
            long id,
            long client,
            LocalDate started,
            @org.jspecify.annotations.Nullable LocalDate closed,
            String neighbourhood,
            String wayIn,
            String referrer) {}

    @ParameterizedTest
    @MethodSource("keys")
    void shouldCountPeopleOnce(ReportKey key) throws SQLException {
        var first = new HashMap<Long, Trajectory>();
        var open = new HashMap<Long, Boolean>();
        for (var trajectory : trajectories(key)) {
            first.merge(trajectory.client(), trajectory, (a, b) -> a.id() < b.id() ? a : b);
            var closed = trajectory.closed();
            open.merge(
                    trajectory.client(),
                    closed == null || closed.isAfter(key.period().end()),
                    Boolean::logicalOr);
        }
        var counts = counts(key);
        assertTrue(first.size() > 20, "enough to compare");
        assertEquals(first.size(), counts.clients());
        assertEquals(
                first.values().stream()
                        .filter(t -> !t.started().isBefore(key.period().start()))
                        .count(),
                counts.started());
        assertEquals(open.values().stream().filter(still -> !still).count(), counts.closed());
        assertEquals(by(first, Trajectory::neighbourhood), without0(counts.neighbourhoods()));
        assertEquals(by(first, Trajectory::wayIn), without0(counts.waysIn()));
        assertEquals(by(first, Trajectory::referrer), without0(counts.referrers()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldCountWhatPeopleComeFor(ReportKey key) throws SQLException {
        var topics = new HashMap<String, Long>();
        for (var topic : nl.nabij.api.Topic.values()) {
            var people = number("SELECT COUNT(*) FROM client c WHERE EXISTS (SELECT 1 FROM trajectory t"
                    + " JOIN contact k ON k.trajectory_id = t.id JOIN contact_topic kt ON kt.contact_id = k.id"
                    + " WHERE t.client_id = c.id AND k.voided_at IS NULL AND kt.topic = '" + topic.code() + "' AND "
                    + between(key, "k.happened_on") + " AND " + running(key) + ") OR EXISTS (SELECT 1 FROM trajectory t"
                    + " JOIN sheet s ON s.trajectory_id = t.id JOIN sheet_topic st ON st.sheet_id = s.id"
                    + " WHERE t.client_id = c.id AND s.voided_at IS NULL AND st.topic = '" + topic.code() + "' AND "
                    + between(key, "s.filled_on") + " AND " + running(key) + ")");
            topics.put(topic.code(), people);
        }
        assertEquals(topics, counts(key).topics());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldCountLookingBack(ReportKey key) throws SQLException {
        var averages = new HashMap<Long, List<Integer>>();
        try (var connection = DATABASE.dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT t.client_id, st.mark FROM trajectory t"
                                + " JOIN sheet s ON s.trajectory_id = t.id JOIN sheet_topic st ON st.sheet_id = s.id"
                                + " WHERE st.mark IS NOT NULL AND s.form = 'follow-up' AND s.filled_cells > 0"
                                + " AND s.voided_at IS NULL AND " + between(key, "s.filled_on") + " AND "
                                + running(key))) {
            while (rows.next()) {
                averages.merge(rows.getLong(1), List.of(rows.getInt(2)), (a, b) -> {
                    var all = new java.util.ArrayList<>(a);
                    all.addAll(b);
                    return all;
                });
            }
        }
        var marks = new HashMap<>(Map.of("1-5", 0L, "6-7", 0L, "8-10", 0L));
        averages.values().forEach(all -> {
            long rounded =
                    Math.round(all.stream().mapToInt(mark -> mark).average().orElseThrow());
            marks.merge(rounded < 6 ? "1-5" : rounded < 8 ? "6-7" : "8-10", 1L, Long::sum);
        });
        var counts = counts(key);
        assertEquals(marks, counts.marks());
        assertEquals(
                number("SELECT COUNT(*) FROM client c WHERE c.id IN (SELECT t.client_id FROM trajectory t"
                        + " JOIN sheet s ON s.trajectory_id = t.id WHERE s.form = 'follow-up' AND s.filled_cells > 0"
                        + " AND s.voided_at IS NULL AND " + between(key, "s.filled_on") + " AND " + running(key) + ")"),
                counts.followUps());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldCountContactsAndConversations(ReportKey key) throws SQLException {
        var counts = counts(key);
        var contact = " FROM contact c, trajectory t WHERE t.id = c.trajectory_id AND t.voided_at IS NULL"
                + " AND c.voided_at IS NULL AND " + between(key, "c.happened_on") + team(key, "c");
        assertEquals(number("SELECT COUNT(*)" + contact), counts.allContacts());
        for (var kind : nl.nabij.api.cases.ContactKind.values()) {
            var one = contact + " AND c.kind = '" + kind + "'";
            assertEquals(
                    new Counts.Events(
                            number("SELECT COUNT(*)" + one), number("SELECT COUNT(DISTINCT t.client_id)" + one)),
                    counts.contacts().get(kind.name()));
        }
        for (var kind : nl.nabij.api.cases.PartnerKind.values()) {
            var one = contact + " AND c.partner_kind = '" + kind + "'";
            assertEquals(
                    new Counts.Events(
                            number("SELECT COUNT(*)" + one), number("SELECT COUNT(DISTINCT t.client_id)" + one)),
                    counts.partners().get(kind.name()));
        }
        for (var topic : nl.nabij.api.Topic.values()) {
            assertEquals(
                    number(
                            "SELECT COUNT(*) FROM conversation c WHERE c.voided_at IS NULL AND c.trajectory_id IS NULL AND c.topic = '"
                                    + topic.code() + "' AND " + between(key, "c.happened_on") + team(key, "c")),
                    counts.conversations().get(topic.code()));
        }
        assertEquals(
                number("SELECT COUNT(*) FROM account e WHERE EXISTS (SELECT 1 FROM assignment a JOIN trajectory t"
                        + " ON t.id = a.trajectory_id WHERE a.account_id = e.id AND a.since <= DATE('"
                        + key.period().end()
                        + "') AND (a.ended_on IS NULL OR a.ended_on >= DATE('"
                        + key.period().start() + "')) AND "
                        + running(key) + ")"),
                counts.experts());
    }

    private static Counts counts(ReportKey key) {
        return UNIT.read(em -> new CountRepository(em, Span.of(key)).all());
    }

    private static List<Trajectory> trajectories(ReportKey key) throws SQLException {
        var all = new java.util.ArrayList<Trajectory>();
        try (var connection = DATABASE.dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT id, client_id, started_on, closed_on, neighbourhood_id, way_in, referrer_kind"
                                        + " FROM trajectory t WHERE " + running(key))) {
            while (rows.next()) {
                var closed = rows.getDate(4);
                all.add(new Trajectory(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getDate(3).toLocalDate(),
                        closed == null ? null : closed.toLocalDate(),
                        or(rows.getString(5), "unknown"),
                        or(rows.getString(6), "unknown"),
                        or(rows.getString(7), "none")));
            }
        }
        return all;
    }

    private static String or(@org.jspecify.annotations.Nullable String text, String other) {
        return text == null ? other : text;
    }

    private static String running(ReportKey key) {
        return "t.voided_at IS NULL AND t.started_on <= DATE('" + key.period().end() + "') AND (t.closed_on IS NULL OR"
                + " t.closed_on >= DATE('" + key.period().start() + "'))" + team(key, "t");
    }

    private static String between(ReportKey key, String column) {
        return column + " BETWEEN DATE('" + key.period().start() + "') AND DATE('"
                + key.period().end() + "')";
    }

    private static String team(ReportKey key, String alias) {
        var team = key.team();
        return team == null ? "" : " AND " + alias + ".team_id = " + team.value();
    }

    private static long number(String sql) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static <K> Map<String, Long> by(
            Map<K, Trajectory> first, java.util.function.Function<Trajectory, String> which) {
        var counts = new HashMap<String, Long>();
        first.values().forEach(trajectory -> counts.merge(which.apply(trajectory), 1L, Long::sum));
        return counts;
    }

    private static Map<String, Long> without0(Map<String, Long> counts) {
        var some = new HashMap<>(counts);
        some.values().removeIf(count -> count == 0);
        return some;
    }
}
