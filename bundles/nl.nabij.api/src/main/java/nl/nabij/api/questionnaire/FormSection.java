package nl.nabij.api.questionnaire;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form: what it is called, what it asks, and at its end a table.
 *
 * @param title null for a part without a heading
 * @param text sentences under the heading
 * @param when shown only then, or null for always
 */
public record FormSection(
        @Nullable Wording title,
        List<Wording> text,
        List<Item> questions,
        @Nullable FormTable table,
        @Nullable Condition when) {

    public FormSection {
        text = List.copyOf(text);
        questions = List.copyOf(questions);
    }

    /** Every question in its place, in the order of the paper. */
    public Stream<Asked> asked() {
        var single = questions.stream().map(question -> new Asked(question, null));
        return table == null ? single : Stream.concat(single, table.asked());
    }

    /** The rows of the table, if there is one. */
    public List<Row> rows() {
        return table == null ? List.of() : table.rows();
    }
}
