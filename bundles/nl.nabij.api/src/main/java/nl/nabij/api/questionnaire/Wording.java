package nl.nabij.api.questionnaire;

/**
 * Official words: a region's form keeps its own, also for the client.
 *
 * @param source as printed, typing errors and all, for the record
 * @param display with obvious typing errors mended: what screens and paper show
 */
public record Wording(String source, String display) {}
