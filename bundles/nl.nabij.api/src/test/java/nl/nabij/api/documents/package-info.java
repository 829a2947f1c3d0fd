@NullMarked
package nl.nabij.api.documents;

import org.jspecify.annotations.NullMarked;
