/** Which optional modules were chosen. Carrying it out is the work of {@code nl.nabij.modules}. */
@NullMarked
package nl.nabij.core.modules;

import org.jspecify.annotations.NullMarked;
