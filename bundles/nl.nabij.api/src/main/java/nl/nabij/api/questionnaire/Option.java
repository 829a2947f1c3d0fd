package nl.nabij.api.questionnaire;

/**
 * What can be chosen.
 *
 * @param id unique within the question
 * @param specify the label ends in "namelijk:" and has a short text of its own
 */
public record Option(String id, Wording label, boolean specify) {}
