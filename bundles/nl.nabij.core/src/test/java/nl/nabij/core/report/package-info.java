@NullMarked
package nl.nabij.core.report;

import org.jspecify.annotations.NullMarked;
