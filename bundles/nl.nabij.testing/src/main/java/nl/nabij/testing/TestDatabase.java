package nl.nabij.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.nabij.database.Database;
import nl.nabij.database.Unit;
import org.apache.commons.dbcp2.BasicDataSource;

/**
 * A real database, fresh and empty: Derby in memory, or PostgreSQL with {@code -Dnabij.test.database=postgresql}.
 * Lock waits are short, so that a test of them is too.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "nabij" + COUNT.incrementAndGet();
    private final BasicDataSource pool = new BasicDataSource();
    private final Database database;

    public TestDatabase() {
        pool.setUrl(isPostgres() ? postgres(name) : derby(name));
        if (isPostgres()) {
            pool.setUsername("postgres");
            pool.addConnectionProperty("options", "-c lock_timeout=2s");
        }
        pool.setMaxTotal(10);
        pool.setMaxWait(Duration.ofSeconds(2));
        pool.setPoolPreparedStatements(true);
        database = new Database(pool);
    }

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("nabij.test.database"));
    }

    /** Migrates and opens the tables of a bundle; entities and changelog are found by the class loader of the first. */
    public Unit open(List<Class<?>> entities, String changelog) {
        return database.open(entities.get(0).getClassLoader(), name, entities, changelog);
    }

    public DataSource dataSource() {
        return pool;
    }

    public Database database() {
        return database;
    }

    /** One statement, committed. */
    public void execute(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every row, its columns joined by a space. */
    public List<String> query(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                values.add(String.join(" ", row));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            pool.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (!isPostgres()) {
            dropDerby();
        }
    }

    private static String derby(String name) {
        System.setProperty("derby.locks.waitTimeout", "2");
        System.setProperty("derby.locks.deadlockTimeout", "1");
        return "jdbc:derby:memory:" + name + ";create=true";
    }

    private void dropDerby() {
        try {
            DriverManager.getConnection("jdbc:derby:memory:" + name + ";drop=true")
                    .close();
        } catch (SQLException expected) {
            // 08006: Derby reports a dropped database as an exception.
        }
    }

    private static String postgres(String name) {
        EmbeddedPostgres server = Server.INSTANCE;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** One server for all tests of a process; it stops with the process. */
    private static final class Server {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
