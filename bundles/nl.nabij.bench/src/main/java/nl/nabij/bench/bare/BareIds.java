package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Ids of a sequence, fifty a time as the product takes them; the sequence gives the last of a block. */
final class BareIds {

    private static final int BLOCK = 50;

    private final PreparedStatement next;
    private long id;

    BareIds(Connection connection, String sequence) throws SQLException {
        next = connection.prepareStatement("VALUES NEXT VALUE FOR " + sequence);
    }

    long next() throws SQLException {
        if (id % BLOCK != 0) {
            return ++id;
        }
        try (var rows = next.executeQuery()) {
            rows.next();
            id = rows.getLong(1) - BLOCK + 1;
            return id;
        }
    }
}
