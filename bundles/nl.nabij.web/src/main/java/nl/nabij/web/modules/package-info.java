/** The page and the REST resource of the optional modules. */
@NullMarked
package nl.nabij.web.modules;

import org.jspecify.annotations.NullMarked;
