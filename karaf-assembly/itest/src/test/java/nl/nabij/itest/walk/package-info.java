/** The main job from the first start to the municipality's report, in a browser, as the people do it. */
@NullMarked
package nl.nabij.itest.walk;

import org.jspecify.annotations.NullMarked;
