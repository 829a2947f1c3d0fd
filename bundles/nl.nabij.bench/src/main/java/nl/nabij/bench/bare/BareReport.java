package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a year over the whole organisation, as one would ask them in SQL: everything that the municipality's report
 * counts. :start and :end stand for the first and last day.
 */
final class BareReport implements Work {

    private static final String RAN =
            "t.voided_at IS NULL AND t.started_on <= :end AND (t.closed_on IS NULL OR t.closed_on >= :start)";

    private static final String LOOKED_BACK = """
            s.filled_on BETWEEN :start AND :end AND s.moment IS NOT NULL AND s.filled_cells > 0 AND s.voided_at IS NULL""";

    private static final String EVENTS = """
            SELECT c.%1$s, COUNT(*), COUNT(DISTINCT t.client_id) FROM contact c JOIN trajectory t ON t.id = c.trajectory_id
            WHERE c.happened_on BETWEEN :start AND :end AND c.voided_at IS NULL AND t.voided_at IS NULL
              AND c.%1$s IS NOT NULL GROUP BY c.%1$s""";

    private static final List<String> QUERIES = List.of(
            """
            SELECT x.neighbourhood_id, x.way_in, x.referrer_kind, x.started, x.still_open, COUNT(*)
            FROM (SELECT t.neighbourhood_id, t.way_in, t.referrer_kind, f.still_open,
                CASE WHEN t.started_on >= :start THEN 1 ELSE 0 END AS started
              FROM trajectory t JOIN (SELECT MIN(t.id) AS id,
                  MAX(CASE WHEN t.closed_on IS NULL OR t.closed_on > :end THEN 1 ELSE 0 END) AS still_open
                FROM trajectory t WHERE %s GROUP BY t.client_id) f ON f.id = t.id) x
            GROUP BY x.neighbourhood_id, x.way_in, x.referrer_kind, x.started, x.still_open""".formatted(RAN),
            "SELECT id, name FROM neighbourhood",
            """
            SELECT x.topic, COUNT(*) FROM (
              SELECT t.client_id, ct.topic FROM contact c
                JOIN contact_topic ct ON ct.contact_id = c.id JOIN trajectory t ON t.id = c.trajectory_id
                WHERE c.happened_on BETWEEN :start AND :end AND c.voided_at IS NULL AND %1$s
              UNION SELECT t.client_id, st.topic FROM sheet s
                JOIN sheet_topic st ON st.sheet_id = s.id JOIN trajectory t ON t.id = s.trajectory_id
                WHERE s.filled_on BETWEEN :start AND :end AND s.voided_at IS NULL AND %1$s) x
            GROUP BY x.topic""".formatted(RAN),
            """
            SELECT COUNT(DISTINCT t.client_id) FROM sheet s JOIN trajectory t ON t.id = s.trajectory_id
            WHERE %s AND %s""".formatted(LOOKED_BACK, RAN),
            """
            SELECT x.band, COUNT(*) FROM (
              SELECT CASE WHEN 2 * SUM(st.mark) < 11 * COUNT(st.mark) THEN '1-5'
                          WHEN 2 * SUM(st.mark) < 15 * COUNT(st.mark) THEN '6-7' ELSE '8-10' END AS band
              FROM sheet s JOIN sheet_topic st ON st.sheet_id = s.id JOIN trajectory t ON t.id = s.trajectory_id
              WHERE %s AND st.mark IS NOT NULL AND %s GROUP BY t.client_id) x
            GROUP BY x.band""".formatted(LOOKED_BACK, RAN),
            """
            SELECT c.topic, COUNT(*) FROM conversation c
            WHERE c.happened_on BETWEEN :start AND :end AND c.voided_at IS NULL GROUP BY c.topic""",
            EVENTS.formatted("kind"),
            EVENTS.formatted("partner_kind"),
            """
            SELECT COUNT(DISTINCT a.account_id) FROM assignment a JOIN trajectory t ON t.id = a.trajectory_id
            WHERE a.since <= :end AND (a.ended_on IS NULL OR a.ended_on >= :start) AND %s""".formatted(RAN));

    private final List<PreparedStatement> queries = new ArrayList<>();

    BareReport(Connection connection, LocalDate start, LocalDate end) throws SQLException {
        for (var query : QUERIES) {
            queries.add(prepared(connection, query, Date.valueOf(start), Date.valueOf(end)));
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Date start, Date end)
            throws SQLException {
        var statement = connection.prepareStatement(sql.replaceAll(":(start|end)", "?"));
        int place = 0;
        for (int at = sql.indexOf(':'); at >= 0; at = sql.indexOf(':', at + 1)) {
            statement.setDate(++place, sql.startsWith(":start", at) ? start : end);
        }
        return statement;
    }

    @Override
    public void once() throws SQLException {
        for (var query : queries) {
            Places.read(query);
        }
    }
}
