/** Reads a questionnaire's definition: what the schema and the rules refuse is named with its line. */
@Export
@NullMarked
@Version("1.0.0")
package nl.nabij.definition;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
