package nl.nabij.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Ids from the product's own sequences, a block of fifty a time, as the product itself takes them. */
final class Ids {

    private static final int BLOCK = 50;

    private final Connection connection;
    private final boolean derby;
    private final Map<String, long[]> blocks = new HashMap<>();

    Ids(Connection connection) throws SQLException {
        this.connection = connection;
        this.derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
    }

    long next(String table) throws SQLException {
        var block = blocks.computeIfAbsent(table, key -> new long[] {1, 0});
        if (block[0] > block[1]) {
            block[1] = last(table + "_seq");
            block[0] = block[1] - BLOCK + 1;
        }
        return block[0]++;
    }

    private long last(String sequence) throws SQLException {
        var sql = derby ? "VALUES NEXT VALUE FOR " + sequence : "SELECT nextval('" + sequence + "')";
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
