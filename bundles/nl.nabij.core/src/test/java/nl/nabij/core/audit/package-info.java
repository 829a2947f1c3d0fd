@NullMarked
package nl.nabij.core.audit;

import org.jspecify.annotations.NullMarked;
