/**
 * Optional modules: what lies in the distribution beside the base, and what of it this organisation uses.
 *
 * <p>A feature is offered when its details in the feature file tell what it does, as properties: {@code title},
 * {@code purpose} (what it is for), {@code change} (what changes when it is added), each also with {@code .en} behind it.
 * So an integrator's module brings its own text.
 */
@Export
@Version("1.0.0")
@NullMarked
package nl.nabij.api.modules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
