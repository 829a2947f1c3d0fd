/** The module catalogue: what is offered, and adding and removing it on the running product. The only code that knows Karaf. */
@NullMarked
package nl.nabij.modules;

import org.jspecify.annotations.NullMarked;
