/** What a bundle adds to the menu. */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api.ui.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
