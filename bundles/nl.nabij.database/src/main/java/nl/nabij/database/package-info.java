/** Persistence units, migrations and transactions: the only place that knows EclipseLink and Liquibase. */
@Export
@NullMarked
@Version("1.0.0")
package nl.nabij.database;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
