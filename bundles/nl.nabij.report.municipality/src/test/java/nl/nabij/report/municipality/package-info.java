@NullMarked
package nl.nabij.report.municipality;

import org.jspecify.annotations.NullMarked;
