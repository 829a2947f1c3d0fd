/** Reports: counting by grouped queries, the disclosure gate, what the coordinator writes, and the release. */
@NullMarked
package nl.nabij.core.report;

import org.jspecify.annotations.NullMarked;
