/** Questionnaires and sheets: filling in, looking back, on paper, and the same by REST. Made from definitions alone. */
@NullMarked
package nl.nabij.web.questionnaire;

import org.jspecify.annotations.NullMarked;
