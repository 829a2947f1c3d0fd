/**
 * Describes the REST resources of a bundle as a fragment of the OpenAPI document, from their signatures and their Javadoc.
 * Runs in javadoc when the bundle is built; no part of the product.
 */
@NullMarked
package nl.nabij.openapi;

import org.jspecify.annotations.NullMarked;
