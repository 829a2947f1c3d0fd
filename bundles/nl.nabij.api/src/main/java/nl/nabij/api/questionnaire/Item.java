package nl.nabij.api.questionnaire;

import java.util.List;
import java.util.Optional;
import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks: once, or of every row of a table. Nothing must be answered.
 *
 * @param id unique within its form, or within the table of which it is a column
 * @param help a sentence under the label, or null
 * @param options for CHOICE and CHOICES: what can be chosen
 * @param min for NUMBER: the smallest, or null
 * @param max for NUMBER: the largest, or null
 * @param topic the shared topic that it is about; null for none, and for a column, whose rows have them
 * @param from for COPIED: the question of the form looked back on whose answer is shown here, read-only
 * @param beside the question of the form looked back on whose answer is shown beside this one, or null
 * @param explanation for MARK: the name of the cell for the reason of the mark, or null without one
 * @param forExperts only the experts who go with the client read the answer: it may tell of themselves
 * @param when asked only then, or null for always; what was answered stays
 */
public record Item(
        String id,
        Kind kind,
        Wording label,
        @Nullable Wording help,
        List<Option> options,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Topic topic,
        @Nullable String from,
        @Nullable String beside,
        @Nullable String explanation,
        boolean forExperts,
        @Nullable Condition when) {

    public enum Kind {
        /** Text of several lines. */
        TEXT,
        /** One line of text. */
        LINE,
        /** A school mark, 1 to 10. */
        MARK,
        /** A whole number. */
        NUMBER,
        DATE,
        /** One of the options. */
        CHOICE,
        /** Any of the options. */
        CHOICES,
        /** Shown from the earlier sheet; nothing is filled in or stored. */
        COPIED
    }

    public Item {
        options = List.copyOf(options);
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
