package nl.nabij.demo;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows for several tables, sent in batches; tables are sent in the order in which they were first named. */
final class Batch implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    Batch(Connection connection) {
        this.connection = connection;
    }

    /** @param columns "id, name, version"; as many values follow */
    void row(String table, String columns, @Nullable Object... values) throws SQLException {
        var statement = statements.get(table);
        if (statement == null) {
            var marks = Stream.of(values).map(value -> "?").collect(Collectors.joining(", "));
            statement =
                    connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
            statements.put(table, statement);
        }
        for (int i = 0; i < values.length; i++) {
            set(statement, i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setObject(place, null);
        } else if (value instanceof LocalDate day) {
            statement.setDate(place, Date.valueOf(day));
        } else if (value instanceof Instant moment) {
            statement.setTimestamp(place, Timestamp.from(moment));
        } else {
            statement.setObject(place, value);
        }
    }

    void send() throws SQLException {
        for (var statement : statements.values()) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var statement : statements.values()) {
            statement.close();
        }
    }
}
