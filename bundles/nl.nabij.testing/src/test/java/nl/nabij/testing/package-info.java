@NullMarked
package nl.nabij.testing;

import org.jspecify.annotations.NullMarked;
