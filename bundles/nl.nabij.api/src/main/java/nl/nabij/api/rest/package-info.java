/**
 * What a resource of the REST API is written with. A resource gives the records of the services, {@link Created} when it
 * made one, or nothing; status, {@code Location}, {@code ETag} and the OpenAPI document follow from its signature.
 */
@Export
@NullMarked
@Version("1.0.0")
package nl.nabij.api.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
