/** What leaves on paper or as a file: printed documents, charts for page and print, and comma-separated values. */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api.documents;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
