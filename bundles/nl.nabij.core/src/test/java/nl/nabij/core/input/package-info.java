@NullMarked
package nl.nabij.core.input;

import org.jspecify.annotations.NullMarked;
