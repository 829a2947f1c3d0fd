/** Tests that run inside the assembled Karaf, with Pax Exam. */
@NullMarked
package nl.nabij.itest.karaf;

import org.jspecify.annotations.NullMarked;
