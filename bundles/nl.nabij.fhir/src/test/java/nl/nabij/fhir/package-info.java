@NullMarked
package nl.nabij.fhir;

import org.jspecify.annotations.NullMarked;
