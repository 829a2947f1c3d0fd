package nl.nabij.itest.walk;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of one year, straight from the tables: each by a query that anybody can check by reading it. */
final class PlainCounts {

    private final Connection connection;
    private final LocalDate first;
    private final LocalDate last;

    PlainCounts(Connection connection, int year) {
        this.connection = connection;
        this.first = LocalDate.of(year, 1, 1);
        this.last = LocalDate.of(year, 12, 31);
    }

    long clients() throws SQLException {
        return one("""
                SELECT 'all', COUNT(DISTINCT client_id) FROM trajectory
                WHERE started_on <= ? AND (closed_on IS NULL OR closed_on >= ?)""", last, first);
    }

    long started() throws SQLException {
        return one(
                "SELECT 'all', COUNT(DISTINCT client_id) FROM trajectory WHERE started_on BETWEEN ? AND ?",
                first,
                last);
    }

    long contacts() throws SQLException {
        return one("SELECT 'all', COUNT(*) FROM contact WHERE happened_on BETWEEN ? AND ?", first, last);
    }

    long conversations() throws SQLException {
        return one("SELECT 'all', COUNT(*) FROM conversation WHERE happened_on BETWEEN ? AND ?", first, last);
    }

    long experts() throws SQLException {
        return one("""
                SELECT 'all', COUNT(DISTINCT account_id) FROM assignment
                WHERE since <= ? AND (ended_on IS NULL OR ended_on >= ?)""", last, first);
    }

    Map<String, Long> contactsByKind() throws SQLException {
        return by("SELECT kind, COUNT(*) FROM contact WHERE happened_on BETWEEN ? AND ? GROUP BY kind", first, last);
    }

    Map<String, Long> conversationsByTopic() throws SQLException {
        return by(
                "SELECT topic, COUNT(*) FROM conversation WHERE happened_on BETWEEN ? AND ? GROUP BY topic",
                first,
                last);
    }

    Map<String, Long> clientsByNeighbourhood() throws SQLException {
        return by("""
                SELECT n.name, COUNT(DISTINCT t.client_id) FROM trajectory t
                JOIN neighbourhood n ON n.id = t.neighbourhood_id
                WHERE t.started_on <= ? AND (t.closed_on IS NULL OR t.closed_on >= ?) GROUP BY n.name""", last, first);
    }

    Map<String, Long> clientsByWayIn() throws SQLException {
        return by("""
                SELECT way_in, COUNT(DISTINCT client_id) FROM trajectory
                WHERE started_on <= ? AND (closed_on IS NULL OR closed_on >= ?) GROUP BY way_in""", last, first);
    }

    Map<String, Long> clientsByTopic() throws SQLException {
        return by("""
                SELECT topic, COUNT(DISTINCT client_id) FROM (
                  SELECT t.client_id, ct.topic FROM contact c
                    JOIN contact_topic ct ON ct.contact_id = c.id JOIN trajectory t ON t.id = c.trajectory_id
                    WHERE c.happened_on BETWEEN ? AND ?
                  UNION ALL
                  SELECT t.client_id, st.topic FROM sheet s
                    JOIN sheet_topic st ON st.sheet_id = s.id JOIN trajectory t ON t.id = s.trajectory_id
                    WHERE s.filled_on BETWEEN ? AND ?) touched
                GROUP BY topic""", first, last, first, last);
    }

    private long one(String sql, LocalDate... days) throws SQLException {
        return by(sql, days).getOrDefault("all", 0L);
    }

    private Map<String, Long> by(String sql, LocalDate... days) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        try (var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < days.length; i++) {
                query.setDate(i + 1, Date.valueOf(days[i]));
            }
            var rows = query.executeQuery();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
