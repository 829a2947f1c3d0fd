package nl.nabij.api.report;

/**
 * The coordinator's text under one question of the report.
 *
 * @param prompt the code of the question
 * @param text "" while there is none; at most 20,000 characters
 * @param version 0 while there is none
 */
public record OwnText(String prompt, String question, String help, String text, long version) {}
