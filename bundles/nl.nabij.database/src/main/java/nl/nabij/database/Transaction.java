package nl.nabij.database;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one thread is doing on one connection; rolled back when closed without {@link #commit}. */
final class Transaction implements AutoCloseable {

    private final Connection connection;
    private final boolean writing;
    private final Map<JpaUnit, EntityManager> managers = new LinkedHashMap<>();
    private boolean doomed;
    private boolean committed;

    Transaction(Connection connection, boolean writing) throws SQLException {
        this.connection = connection;
        this.writing = writing;
        connection.setAutoCommit(!writing);
    }

    Connection connection() {
        return connection;
    }

    boolean writing() {
        return writing;
    }

    void doom() {
        doomed = true;
    }

    EntityManager manager(JpaUnit unit) {
        return managers.computeIfAbsent(unit, opened -> {
            EntityManager manager = opened.createManager();
            if (writing) {
                manager.getTransaction().begin();
            }
            return manager;
        });
    }

    void commit() throws SQLException {
        if (!writing) {
            return;
        }
        if (doomed) {
            throw new IllegalStateException("part of this transaction failed, so none of it is kept");
        }
        for (EntityManager manager : managers.values()) {
            // Writes the changes; the commit itself is held back by the shared connection.
            manager.getTransaction().commit();
        }
        connection.commit();
        committed = true;
    }

    @Override
    public void close() throws SQLException {
        for (EntityManager manager : managers.values()) {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
        if (writing) {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
