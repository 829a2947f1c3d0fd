package nl.nabij.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings one bundle's tables up to date; one migration at a time, over all nodes. */
final class Migration {

    private static final String LOCK = "select pg_advisory_lock(20261122)";
    private static final String UNLOCK = "select pg_advisory_unlock(20261122)";

    /** Liquibase tells every step; kept in a field, because java.util.logging forgets levels of loggers nobody holds. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    private Migration() {}

    static synchronized void run(DataSource source, ClassLoader loader, String changelog) {
        try (Connection connection = source.getConnection();
                Connection guard = source.getConnection()) {
            boolean manyNodes = Dialect.of(guard) == Dialect.POSTGRESQL;
            execute(guard, manyNodes, LOCK);
            try {
                update(connection, loader, changelog);
            } finally {
                connection.setAutoCommit(true);
                execute(guard, manyNodes, UNLOCK);
            }
        } catch (SQLException e) {
            throw new MigrationException(changelog, e);
        }
    }

    private static void execute(Connection connection, boolean needed, String sql) throws SQLException {
        if (needed) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static void update(Connection connection, ClassLoader loader, String changelog) {
        WithLoader.call(loader, () -> {
            try (var resources = new ClassLoaderResourceAccessor(loader)) {
                Scope.child(
                        Map.of(
                                Scope.Attr.classLoader.name(),
                                loader,
                                Scope.Attr.resourceAccessor.name(),
                                resources,
                                Scope.Attr.ui.name(),
                                new LoggerUIService(),
                                AnalyticsArgs.ENABLED.getKey(),
                                false),
                        () -> {
                            var database = DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(connection));
                            // Ours alone here, so a lock that stands was left by a process that was killed.
                            LockServiceFactory.getInstance()
                                    .getLockService(database)
                                    .forceReleaseLock();
                            var liquibase = new Liquibase(changelog, resources, database);
                            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                            liquibase.update(new Contexts(), new LabelExpression());
                        });
                return true;
            } catch (Exception e) {
                throw new MigrationException(changelog, e);
            }
        });
    }
}
