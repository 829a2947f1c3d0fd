/**
 * Questionnaires and sheets as HL7 FHIR R4. A form is a Questionnaire, a variant the Bundle of its forms, a sheet a
 * QuestionnaireResponse. An answer's linkId is the id of its cell; what FHIR has no place for stands in extensions of
 * {@link nl.nabij.fhir.Urn our own}, so that reading back what was written gives the same.
 */
@NullMarked
package nl.nabij.fhir;

import org.jspecify.annotations.NullMarked;
