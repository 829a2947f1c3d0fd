/** What is left when the product is killed. */
@NullMarked
package nl.nabij.itest.crash;

import org.jspecify.annotations.NullMarked;
