package nl.nabij.core.questionnaire;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.api.questionnaire.Definition;

/**
 * Whether a look-back was held: it was called finished, or something is said now of every topic of the start sheet that the
 * form asks about. One cell is a beginning; an empty one is normal, so the sheet itself never says that anything is missing.
 */
final class HeldLookBack {

    private HeldLookBack() {}

    static boolean is(Definition definition, SheetEntity start, SheetEntity sheet) {
        if (sheet.completedOn != null) {
            return true;
        }
        if (sheet.filledCells == 0) {
            return false;
        }
        var form = definition.form(sheet.form).orElseThrow();
        var asked = form.rows().stream().map(row -> row.topic().code()).collect(Collectors.toSet());
        var open = new HashSet<>(topics(definition, start));
        open.retainAll(asked);
        open.removeAll(topics(definition, sheet));
        return open.isEmpty();
    }

    private static Set<String> topics(Definition definition, SheetEntity sheet) {
        return Answers.of(sheet.answers)
                .topics(definition.form(sheet.form).orElseThrow())
                .keySet();
    }
}
