@NullMarked
package nl.nabij.modules;

import org.jspecify.annotations.NullMarked;
