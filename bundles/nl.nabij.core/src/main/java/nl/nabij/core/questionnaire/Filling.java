package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.CellConflict;

/** Writes answers on a sheet, with what is counted of them. */
final class Filling {

    private final Definitions definitions;
    private final Clock clock;

    Filling(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * What became of the changes.
     *
     * @param written the cells that say something else now
     * @param conflicts the cells that said something else than was expected, and still do
     */
    record Filled(List<String> written, List<CellConflict> conflicts) {}

    /** Everything that is filled in on a sheet that says nothing yet. */
    static List<CellChange> first(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> new CellChange(cell.getKey(), "", cell.getValue()))
                .toList();
    }

    /** Throws with every fault, before anything is written. */
    Filled fill(EntityManager em, SheetEntity sheet, List<CellChange> changes) {
        var form = definitions.of(em, sheet.definitionHash).form(sheet.form).orElseThrow();
        var cleaned = CellInput.clean(clock, form, changes);
        var answers = Answers.of(sheet.answers);
        var topics = answers.topics(form);
        var filled = new Filled(new ArrayList<>(), new ArrayList<>());
        for (var change : cleaned) {
            var current = answers.text(change.cell());
            if (current.equals(change.text())) {
                continue;
            }
            if (current.equals(change.expected())) {
                answers.put(change.cell(), change.text());
                filled.written().add(change.cell());
            } else {
                filled.conflicts().add(new CellConflict(change.cell(), current, change.text()));
            }
        }
        if (!filled.written().isEmpty()) {
            sheet.answers = answers.json();
            sheet.filledCells = answers.filled();
            sheet.held = isHeld(em, sheet, answers);
            var now = answers.topics(form);
            if (!now.equals(topics)) {
                SheetRepository.topics(em, sheet.id, topics, now);
            }
        }
        return filled;
    }

    boolean isHeld(EntityManager em, SheetEntity sheet) {
        return isHeld(em, sheet, Answers.of(sheet.answers));
    }

    private boolean isHeld(EntityManager em, SheetEntity sheet, Answers answers) {
        if (sheet.startSheetId == null) {
            return false;
        }
        var start = em.find(SheetEntity.class, sheet.startSheetId);
        return HeldLookBack.is(definitions.of(em, sheet.definitionHash), start, sheet, answers);
    }
}
