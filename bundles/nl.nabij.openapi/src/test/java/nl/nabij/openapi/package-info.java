@NullMarked
package nl.nabij.openapi;

import org.jspecify.annotations.NullMarked;
