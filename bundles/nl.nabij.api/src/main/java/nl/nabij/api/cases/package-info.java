/**
 * The case record: the client, the trajectory that client and experts go together, contacts, agreements, and who asks
 * attention.
 */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api.cases;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
