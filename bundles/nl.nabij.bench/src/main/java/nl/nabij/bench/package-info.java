/** The command {@code ./nabij bench}: starts copies of the product, asks them over HTTP, and prints what it took. */
@NullMarked
package nl.nabij.bench;

import org.jspecify.annotations.NullMarked;
