package nl.nabij.web.questionnaire;

import nl.nabij.api.questionnaire.Row;

/**
 * A line of a form as it is shown.
 *
 * @param own the form has a row for it; otherwise it is there to be read
 */
public record Line(Row row, boolean own) {}
