@NullMarked
package nl.nabij.core.cases;

import org.jspecify.annotations.NullMarked;
