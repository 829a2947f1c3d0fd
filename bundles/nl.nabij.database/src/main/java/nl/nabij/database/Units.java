package nl.nabij.database;

import java.util.List;
import javax.sql.DataSource;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** The database of this installation. */
@ProviderType
public interface Units {

    /**
     * Brings the bundle's tables up to date and opens them. A failure stops the product: half a migration serves nobody.
     *
     * @param changelog path of a Liquibase changelog in the bundle; its logicalFilePath is the bundle's name
     */
    Unit open(Bundle bundle, String name, List<Class<?>> entities, String changelog);

    /** Plain JDBC, outside the transactions of any unit: for loading in bulk and for measuring. */
    DataSource dataSource();

    /** Lets the database count its rows again; called after loading in bulk, or its plans stay those of empty tables. */
    void refreshStatistics();
}
