/** The case record: one schema, one unit, one room per subject. Nothing here is exported; others know {@code nl.nabij.api}. */
@NullMarked
package nl.nabij.core;

import org.jspecify.annotations.NullMarked;
