/** What pages are made of; a plug-in's page looks like the rest by using it. */
@Export
@NullMarked
@Version("1.0.0")
package nl.nabij.api.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
