/** The organisation, its teams and neighbourhoods, the first start, and what every page needs to know of them. */
@NullMarked
package nl.nabij.core.organisation;

import org.jspecify.annotations.NullMarked;
