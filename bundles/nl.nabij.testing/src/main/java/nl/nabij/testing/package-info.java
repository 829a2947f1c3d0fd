/** What the tests of every bundle stand on; never deployed. */
@NullMarked
package nl.nabij.testing;

import org.jspecify.annotations.NullMarked;
