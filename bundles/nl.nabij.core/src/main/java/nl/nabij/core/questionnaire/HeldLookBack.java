package nl.nabij.core.questionnaire;

import java.util.HashSet;
import nl.nabij.api.questionnaire.Definition;

/**
 * Whether a look-back was held: it was called finished, or something is said now of every row of the start sheet that the
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
        var open = new HashSet<String>();
        definition.form(sheet.form).orElseThrow().rows().forEach(row -> open.add(row.id()));
        open.retainAll(Answers.of(start.answers).begun());
        open.removeAll(answers.begun());
        return open.isEmpty();
    }
}
