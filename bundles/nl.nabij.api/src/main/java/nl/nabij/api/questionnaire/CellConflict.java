package nl.nabij.api.questionnaire;

/**
 * Somebody else changed the same cell meanwhile: nothing was overwritten, and both texts are here.
 *
 * @param current what stands there now
 * @param sent what was sent and is not saved
 */
public record CellConflict(String cell, String current, String sent) {}
