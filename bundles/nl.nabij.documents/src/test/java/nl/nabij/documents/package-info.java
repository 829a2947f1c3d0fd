@NullMarked
package nl.nabij.documents;

import org.jspecify.annotations.NullMarked;
