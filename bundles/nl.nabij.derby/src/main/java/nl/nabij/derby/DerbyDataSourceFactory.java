package nl.nabij.derby;

import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;

/** Offers embedded Derby as a driver; pooling is the business of nl.nabij.database. */
@Component(property = "osgi.jdbc.driver.name=derby")
public class DerbyDataSourceFactory implements DataSourceFactory {
    private final DurableDriver driver;

    @Activate
    public DerbyDataSourceFactory(BundleContext context) {
        String data = context.getProperty("karaf.data");
        // Derby reads these once, when its engine starts. What is given with -D stands.
        setDefault("derby.stream.error.file", data == null ? "derby.log" : data + "/log/derby.log");
        setDefault("derby.stream.error.logSeverityLevel", "40000");
        setDefault("derby.locks.waitTimeout", "5");
        setDefault("derby.locks.deadlockTimeout", "1");
        driver = new DurableDriver(new EmbeddedDriver());
    }

    private static void setDefault(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    @Deactivate
    void shutDown() {
        try {
            driver.connect("jdbc:derby:;shutdown=true", new Properties());
        } catch (SQLException expected) {
            // XJ015: Derby always reports a clean shutdown as an exception.
        }
    }

    @Override
    public Driver createDriver(@Nullable Properties properties) {
        return driver;
    }

    @Override
    public DataSource createDataSource(@Nullable Properties properties) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(@Nullable Properties properties)
            throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public XADataSource createXADataSource(@Nullable Properties properties) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }
}
