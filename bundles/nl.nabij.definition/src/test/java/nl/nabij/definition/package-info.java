@NullMarked
package nl.nabij.definition;

import org.jspecify.annotations.NullMarked;
