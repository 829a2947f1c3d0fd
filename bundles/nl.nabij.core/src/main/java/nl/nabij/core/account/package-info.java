/** Accounts, signing in, and tokens. */
@NullMarked
package nl.nabij.core.account;

import org.jspecify.annotations.NullMarked;
