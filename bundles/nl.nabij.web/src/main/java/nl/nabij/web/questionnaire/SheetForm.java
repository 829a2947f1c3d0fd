package nl.nabij.web.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.CellConflict;
import nl.nabij.api.questionnaire.Saved;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.View;

/**
 * A sheet as a form: each cell under its id, and beside it, hidden, the text that the writer began with.
 *
 * @param autosave where each cell is sent while typing, or ""
 * @param form as it was typed, or as it stands
 * @param view the same with its faults in words
 */
record SheetForm(Form form, FormView view, List<CellConflict> conflicts, String autosave, boolean mayWrite) {

    /** Stands before the id of a cell for the text that the writer began with. */
    static final String BASE = "base:";

    static SheetForm of(Sheet sheet, Form form, Texts texts, View view) {
        var conflicts = form.current()
                .filter(Saved.class::isInstance)
                .map(saved -> ((Saved) saved).conflicts())
                .orElse(List.of());
        return new SheetForm(
                form,
                FormView.of(form, texts, view),
                conflicts,
                SheetPage.path(sheet.summary().id()),
                sheet.writable());
    }

    /** Of a sheet that is not there yet: nothing is saved while typing. */
    static SheetForm blank(Form form, Texts texts, View view) {
        return new SheetForm(form, FormView.of(form, texts, view), List.of(), "", true);
    }

    /** What stands on the sheet, to be filled in further. */
    static Form filled(Sheet sheet) {
        var form = Form.empty();
        for (var cell : sheet.form().cells()) {
            form.with(cell.id(), sheet.text(cell.id())).with(BASE + cell.id(), sheet.text(cell.id()));
        }
        return form;
    }

    /** Also when it came back because it cannot be saved any more: what was typed is there to be copied. */
    boolean writable() {
        return mayWrite || form.readOnlyNow();
    }

    /** Only what the writer changed: what others changed meanwhile in other cells is left alone. */
    static List<CellChange> changes(Sheet sheet, Form form) {
        var changes = new ArrayList<CellChange>();
        for (var cell : sheet.form().cells()) {
            var base = form.value(BASE + cell.id());
            var text = form.value(cell.id());
            if (!same(base, text)) {
                changes.add(new CellChange(cell.id(), base, text));
            }
        }
        return changes;
    }

    /** After a conflict what is there now, so that saving again keeps the own text knowingly. */
    String base(String cell) {
        return conflict(cell).map(CellConflict::current).orElseGet(() -> form.value(BASE + cell));
    }

    Optional<CellConflict> conflict(String cell) {
        return conflicts.stream().filter(one -> one.cell().equals(cell)).findFirst();
    }

    /** Browsers send line breaks as two characters. */
    private static boolean same(String one, String other) {
        return one.replace("\r\n", "\n")
                .strip()
                .equals(other.replace("\r\n", "\n").strip());
    }
}
