package nl.nabij.database;

import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database and the units opened on it; works without OSGi too, which is how tests use it. */
public final class Database {

    private final DataSource source;
    private final Transactions transactions;

    public Database(DataSource source) {
        this.source = source;
        this.transactions = new Transactions(source);
    }

    /** As {@link Units#open}, with entities and changelog found by a class loader. */
    public Unit open(ClassLoader loader, String name, List<Class<?>> entities, String changelog) {
        URL root = entities.get(0).getProtectionDomain().getCodeSource().getLocation();
        return open(loader, root, name, entities, changelog);
    }

    Unit open(ClassLoader loader, URL root, String name, List<Class<?>> entities, String changelog) {
        ClassLoader all = new UnitClassLoader(loader);
        Migration.run(source, all, changelog);
        return new JpaUnit(transactions, all, root, name, entities);
    }

    public DataSource dataSource() {
        return source;
    }

    public void refreshStatistics() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (Dialect.of(connection) == Dialect.POSTGRESQL) {
                statement.execute("analyze");
                return;
            }
            for (String table : tables(connection)) {
                statement.execute("call syscs_util.syscs_update_statistics('APP', '" + table + "', null)");
            }
        } catch (SQLException e) {
            throw Faults.translate(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "APP", null, new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
