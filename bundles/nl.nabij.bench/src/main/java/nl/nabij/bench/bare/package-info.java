/**
 * What the product is measured against, inside its process because an embedded database opens in one process only. The
 * command drops this bundle into its own copy of the product after memory was measured; it lies in no distribution.
 */
@NullMarked
package nl.nabij.bench.bare;

import org.jspecify.annotations.NullMarked;
