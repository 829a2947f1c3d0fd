/** Reports as pages, as PDF and CSV, and in the API: all of one result. */
@NullMarked
package nl.nabij.web.report;

import org.jspecify.annotations.NullMarked;
