/** The heavy document libraries, kept in one bundle and loaded by the first document. */
@NullMarked
package nl.nabij.documents;

import org.jspecify.annotations.NullMarked;
