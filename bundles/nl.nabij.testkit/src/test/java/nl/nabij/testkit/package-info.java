@NullMarked
package nl.nabij.testkit;

import org.jspecify.annotations.NullMarked;
