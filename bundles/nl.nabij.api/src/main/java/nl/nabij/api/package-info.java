/**
 * What every part of Nabij shares: who asks ({@link nl.nabij.api.Caller}), ids, and what can go wrong.
 *
 * <p>Everything in {@code nl.nabij.api} compiles against the JDK, OSGi annotations, JSpecify and jakarta.ws.rs alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
