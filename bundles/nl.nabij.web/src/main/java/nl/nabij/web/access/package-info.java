/** The pages and resources of accounts, signing in, the organisation and the audit log. */
@NullMarked
package nl.nabij.web.access;

import org.jspecify.annotations.NullMarked;
