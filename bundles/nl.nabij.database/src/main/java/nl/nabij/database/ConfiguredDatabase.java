package nl.nabij.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The database named in etc/nl.nabij.database.cfg; {@code driver.target} there chooses Derby or PostgreSQL. */
@Component(configurationPid = "nl.nabij.database", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConfiguredDatabase.Config.class)
public final class ConfiguredDatabase implements Units {

    /** Kept ready by each connection; the whole product has about two hundred, one day's work half of them. */
    private static final int STATEMENTS = 120;

    @ObjectClassDefinition(name = "Database")
    @interface Config {

        @AttributeDefinition(description = "JDBC address")
        String url();

        String user() default "";

        @AttributeDefinition(type = org.osgi.service.metatype.annotations.AttributeType.PASSWORD)
        String password() default "";

        @AttributeDefinition(description = "Connections kept open at most")
        int pool_size() default 10;
    }

    private final BasicDataSource pool;
    private final Database database;

    @Activate
    public ConfiguredDatabase(@Reference(name = "driver") DataSourceFactory drivers, Config config)
            throws SQLException {
        pool = pool(drivers.createDriver(new Properties()), config);
        try (Connection connection = pool.getConnection()) {
            if (connection.isReadOnly()) {
                throw new SQLException("its folder cannot be written");
            }
        } catch (SQLException e) {
            pool.close();
            throw Halt.because("The database " + address(config) + " cannot be opened: " + reason(e), e);
        }
        database = new Database(pool);
    }

    private static Properties properties(Config config) {
        Properties properties = new Properties();
        if (!config.user().isEmpty()) {
            properties.setProperty("user", config.user());
            properties.setProperty("password", config.password());
        }
        if (config.url().startsWith("jdbc:postgresql:")) {
            properties.setProperty("options", "-c lock_timeout=5s");
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("logServerErrorDetail", "false");
        }
        return properties;
    }

    private static BasicDataSource pool(Driver driver, Config config) {
        BasicDataSource pool = new BasicDataSource();
        pool.setDriver(driver);
        pool.setUrl(config.url());
        properties(config).forEach((name, value) -> pool.addConnectionProperty((String) name, (String) value));
        pool.setMaxTotal(config.pool_size());
        pool.setMaxIdle(config.pool_size());
        pool.setMaxWait(Duration.ofSeconds(5));
        // By Connection.isValid, which costs Derby nothing and PostgreSQL one round.
        pool.setTestOnBorrow(true);
        // Half of what Derby does for a small statement is getting it ready.
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS);
        return pool;
    }

    private static String address(Config config) {
        return config.url().split("[;?]", 2)[0];
    }

    /** The pool tells the driver's exception as its cause; Derby tells the reason last, each exception pointing to the next. */
    private static String reason(SQLException fault) {
        SQLException last = fault.getCause() instanceof SQLException cause ? cause : fault;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return "XSDB6".equals(last.getSQLState())
                ? "another process has it open (is Nabij already running?)"
                : String.valueOf(last.getMessage());
    }

    @Deactivate
    void close() throws SQLException {
        pool.close();
    }

    @Override
    public Unit open(Bundle bundle, String name, List<Class<?>> entities, String changelog) {
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        try {
            return database.open(loader, bundle.getEntry("/"), name, entities, changelog);
        } catch (MigrationException e) {
            throw Halt.because(
                    "The tables of " + bundle.getSymbolicName() + " could not be brought up to date: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public void refreshStatistics() {
        database.refreshStatistics();
    }
}
