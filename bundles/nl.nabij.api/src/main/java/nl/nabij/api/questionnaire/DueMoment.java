package nl.nabij.api.questionnaire;

/**
 * When to look back on a sheet.
 *
 * @param form the form to look back with
 * @param months after how many months
 */
public record DueMoment(String form, int months) {}
