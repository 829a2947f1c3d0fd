package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The records that measuring leaves behind: all that are newer than when it began. */
final class Measured {

    private static final Map<String, String> TOPICS = Map.of("contact", "contact_topic", "sheet", "sheet_topic");

    private final DataSource source;
    private final Map<String, Long> newest = new LinkedHashMap<>();

    Measured(DataSource source) throws SQLException {
        this.source = source;
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : TOPICS.keySet()) {
                try (var rows = statement.executeQuery("SELECT MAX(id) FROM " + table)) {
                    rows.next();
                    newest.put(table, rows.getLong(1));
                }
            }
        }
    }

    void takeAway() throws SQLException {
        try (var connection = source.getConnection()) {
            for (var table : newest.entrySet()) {
                var topics = TOPICS.get(table.getKey());
                delete(connection, topics + " WHERE " + table.getKey() + "_id > ?", table.getValue());
                delete(connection, table.getKey() + " WHERE id > ?", table.getValue());
            }
        }
    }

    private static void delete(Connection connection, String what, long newest) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM " + what)) {
            statement.setLong(1, newest);
            statement.executeUpdate();
        }
    }
}
