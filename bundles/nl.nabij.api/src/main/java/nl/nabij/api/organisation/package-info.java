/** The organisation of this installation: its words, texts, teams and neighbourhoods, and the first start. */
@Export
@NullMarked
@Version("1.0.0")
package nl.nabij.api.organisation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
