/** What a bundle with a region's questionnaire implements: an identity and a definition, no more. */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api.questionnaire.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
