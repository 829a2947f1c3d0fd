@NullMarked
package nl.nabij.web.report;

import org.jspecify.annotations.NullMarked;
