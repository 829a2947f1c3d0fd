/** The command {@code ./nabij}, as somebody types it. */
@NullMarked
package nl.nabij.itest.launcher;

import org.jspecify.annotations.NullMarked;
