package nl.nabij.api.questionnaire;

import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic on a form.
 *
 * @param id unique within the form; the same row of two forms has the same id
 * @param topic the shared topic that the row is about; null for one that no other region knows ("Wonen")
 * @param specify the label ends in "namelijk:" and has a short text of its own
 */
public record Row(String id, @Nullable Topic topic, Wording label, boolean specify) {

    /** The id of the cell of this row in a column. */
    public String cell(String column) {
        return id + "/" + column;
    }

    /** The id of the short text behind "namelijk:". */
    public String namely() {
        return cell(Cell.NAMELY);
    }
}
