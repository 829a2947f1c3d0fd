@NullMarked
package nl.nabij.report.team;

import org.jspecify.annotations.NullMarked;
