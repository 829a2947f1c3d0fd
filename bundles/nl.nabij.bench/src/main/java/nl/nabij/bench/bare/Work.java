package nl.nabij.bench.bare;

import java.sql.Connection;
import java.sql.SQLException;

/** Plain JDBC with statements that were prepared before the clock runs: the fastest that this database can do the work. */
interface Work {

    void once() throws SQLException;

    /** Prepares the work of one client on a connection of its own. */
    interface Preparation {
        Work on(Connection connection, int client) throws SQLException;
    }
}
