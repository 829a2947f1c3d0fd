/** A fictional organisation with two years of records, for looking around, for pictures and for measuring. */
@NullMarked
package nl.nabij.demo;

import org.jspecify.annotations.NullMarked;
