package nl.nabij.api.questionnaire;

import java.util.Map;
import nl.nabij.api.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with everything that is needed to show, print or fill it in, also when its variant is gone.
 *
 * @param clientName as the client's record has it, or null
 * @param definition the snapshot that it was begun with
 * @param cells what is filled in, by cell id; what is empty is not there
 * @param start the sheet that it looks back on, as it is now, or null
 * @param writable the caller may fill it in
 */
public record Sheet(
        SheetSummary summary,
        TrajectoryId trajectory,
        @Nullable String clientName,
        Definition definition,
        Map<String, String> cells,
        @Nullable Start start,
        boolean writable) {

    /** The sheet that is looked back on. */
    public record Start(SheetSummary summary, Map<String, String> cells) {

        public Start {
            cells = Map.copyOf(cells);
        }

        public String text(String cell) {
            return cells.getOrDefault(cell, "");
        }
    }

    public Sheet {
        cells = Map.copyOf(cells);
    }

    /** The form of the definition that this sheet is of. */
    public Form form() {
        return definition.form(summary.form()).orElseThrow();
    }

    public String text(String cell) {
        return cells.getOrDefault(cell, "");
    }

    public long version() {
        return summary.version();
    }
}
