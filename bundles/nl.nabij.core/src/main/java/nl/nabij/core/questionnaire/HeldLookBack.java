package nl.nabij.core.questionnaire;

import java.util.HashSet;
import java.util.stream.Collectors;
import nl.nabij.api.questionnaire.Definition;

/**
 * Whether a look-back was held: it was called finished, or something is said now of every topic of the start sheet that the
 * form asks about. One cell is a beginning; an empty one is normal, so the sheet itself never says that anything is missing.
 */
final class HeldLookBack {

    private HeldLookBack() {}

    /** @param answers of the sheet, as they will be kept */
    static boolean is(Definition definition, SheetEntity start, SheetEntity sheet, Answers answers) {
        if (sheet.completedOn != null) {
            return true;
        }
        if (answers.filled() == 0) {
            return false;
        }
        var form = definition.form(sheet.form).orElseThrow();
        var asked = form.rows().stream().map(row -> row.topic().code()).collect(Collectors.toSet());
        var startForm = definition.form(start.form).orElseThrow();
        var open = new HashSet<>(Answers.of(start.answers).topics(startForm).keySet());
        open.retainAll(asked);
        open.removeAll(answers.topics(form).keySet());
        return open.isEmpty();
    }
}
