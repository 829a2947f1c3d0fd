/** Who may come in: signing in, accounts, tokens for the REST API, and the audit log. */
@Export
@NullMarked
@Version("1.0.0")
package nl.nabij.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
