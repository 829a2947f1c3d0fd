/** Attempts to come in, to write from elsewhere, and to see what one may not. */
@NullMarked
package nl.nabij.itest.access;

import org.jspecify.annotations.NullMarked;
