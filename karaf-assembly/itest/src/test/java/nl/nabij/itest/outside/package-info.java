/** Modules from outside the distribution: made by the page that tells how, and with every fault that they may have. */
@NullMarked
package nl.nabij.itest.outside;

import org.jspecify.annotations.NullMarked;
