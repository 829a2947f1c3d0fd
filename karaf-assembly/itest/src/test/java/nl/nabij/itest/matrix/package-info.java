/** Who may call what: every page and REST method of the product, for everybody, over HTTP. */
@NullMarked
package nl.nabij.itest.matrix;

import org.jspecify.annotations.NullMarked;
