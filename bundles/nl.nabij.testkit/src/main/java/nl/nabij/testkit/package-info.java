/** What extenders test with; never deployed. */
@NullMarked
package nl.nabij.testkit;

import org.jspecify.annotations.NullMarked;
