@NullMarked
package nl.nabij.core.attention;

import org.jspecify.annotations.NullMarked;
