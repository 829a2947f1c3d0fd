@NullMarked
package nl.nabij.core.modules;

import org.jspecify.annotations.NullMarked;
