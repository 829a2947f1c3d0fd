/** Reports that do what they should not, in a bundle of their own; the test puts these classes into it. */
@NullMarked
package nl.nabij.itest.misbehaving;

import org.jspecify.annotations.NullMarked;
