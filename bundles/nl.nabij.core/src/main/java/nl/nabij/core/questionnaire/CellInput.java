package nl.nabij.core.questionnaire;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;

/** What may be written in a cell. Nothing must be. */
final class CellInput {

    private static final Pattern MARK = Pattern.compile("[1-9]|10");

    private CellInput() {}

    /** The changes, cleaned; throws with every fault, each under the id of its cell. */
    static List<CellChange> clean(Clock clock, Form form, List<CellChange> changes) {
        Map<String, Cell> cells = new HashMap<>();
        form.cells().forEach(cell -> cells.put(cell.id(), cell));
        var input = new Input(clock);
        var cleaned = new ArrayList<CellChange>();
        for (var change : changes) {
            // Removed, so that a cell sent twice is a fault too: which of the two would count?
            var cell = cells.remove(change.cell());
            if (cell == null) {
                input.fault("cell", "unknown");
                continue;
            }
            if (change.text() == null) {
                // Left out by a sender of JSON; clearing a cell must be meant.
                input.fault(cell.id(), "required");
                continue;
            }
            cleaned.add(
                    new CellChange(cell.id(), text(input, cell, change.expected()), text(input, cell, change.text())));
        }
        input.check();
        return cleaned;
    }

    private static String text(Input input, Cell cell, @Nullable String text) {
        var longest = cell.kind().longest();
        return switch (cell.kind()) {
            case TEXT -> Objects.requireNonNullElse(input.text(cell.id(), text, longest), "");
            case SHORT_TEXT -> Objects.requireNonNullElse(input.line(cell.id(), text, longest), "");
            case MARK -> mark(input, cell, text);
        };
    }

    private static String mark(Input input, Cell cell, @Nullable String text) {
        var mark = text == null ? "" : text.strip();
        if (!mark.isEmpty() && !MARK.matcher(mark).matches()) {
            input.fault(cell.id(), "mark");
            return "";
        }
        return mark;
    }
}
