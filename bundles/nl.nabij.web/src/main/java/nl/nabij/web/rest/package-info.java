/** What holds for the whole REST API: conditions, versions, addresses, and the document that describes it. */
@NullMarked
package nl.nabij.web.rest;

import org.jspecify.annotations.NullMarked;
