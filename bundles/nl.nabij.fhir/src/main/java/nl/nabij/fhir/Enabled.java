package nl.nabij.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import org.jspecify.annotations.Nullable;

/** What FHIR calls enabled: asked, and decided by nothing that is itself not asked. */
final class Enabled {

    private final Map<String, String> cells;
    private final Map<String, List<Condition>> conditions = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    Enabled(Form form, Map<String, String> cells) {
        this.cells = cells;
        for (var section : form.sections()) {
            section.rows().forEach(row -> conditions.put(row.namely(), conditions(section, null)));
            section.asked().forEach(asked -> asked.cells()
                    .forEach(cell -> conditions.put(
                            cell.id(), conditions(section, asked.question().when()))));
        }
    }

    private static List<Condition> conditions(FormSection section, @Nullable Condition own) {
        return Stream.of(section.when(), own).flatMap(Stream::ofNullable).toList();
    }

    boolean holds(String cell) {
        var found = known.get(cell);
        if (found == null) {
            // Should conditions go in a circle, nothing of it is asked.
            known.put(cell, false);
            found = conditions.getOrDefault(cell, List.of()).stream()
                    .allMatch(condition -> condition.holds(this::text));
            known.put(cell, found);
        }
        return found;
    }

    /** What stands in the cell as far as it is asked. */
    String text(String cell) {
        return holds(cell) ? cells.getOrDefault(cell, "") : "";
    }
}
