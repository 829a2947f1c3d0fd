@NullMarked
package nl.nabij.core.access;

import org.jspecify.annotations.NullMarked;
