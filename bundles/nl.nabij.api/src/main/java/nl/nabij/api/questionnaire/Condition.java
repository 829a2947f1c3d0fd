package nl.nabij.api.questionnaire;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * When something is asked.
 *
 * @param cell the cell of the same form that decides
 * @param is what must stand there, one of these; empty for anything at all
 */
public record Condition(String cell, List<String> is) {

    public Condition {
        is = List.copyOf(is);
    }

    /** @param text what stands in a cell, by its id; empty for nothing */
    public boolean holds(UnaryOperator<String> text) {
        var found = text.apply(cell);
        return is.isEmpty() ? !found.isEmpty() : is.contains(found);
    }
}
