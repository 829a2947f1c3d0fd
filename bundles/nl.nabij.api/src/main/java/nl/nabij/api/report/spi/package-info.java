/** What a funder's own report is made of: data, texts and one method. */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api.report.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
