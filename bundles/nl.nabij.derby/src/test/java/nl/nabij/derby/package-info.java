@NullMarked
package nl.nabij.derby;

import org.jspecify.annotations.NullMarked;
