package nl.nabij.api.questionnaire;

/**
 * New words in one cell.
 *
 * @param expected what stood there when the writer began; the change is refused when it is something else by now
 * @param text what should stand there; empty clears the cell
 */
public record CellChange(String cell, String expected, String text) {}
