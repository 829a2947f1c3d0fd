package nl.nabij.database;

import java.sql.Connection;
import java.sql.SQLException;

enum Dialect {
    DERBY,
    POSTGRESQL;

    static Dialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : DERBY;
    }
}
