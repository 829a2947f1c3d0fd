package nl.nabij.core.questionnaire;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.nabij.api.questionnaire.FollowUp;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.core.access.CaseFile;

/** When to look back on the sheets of a trajectory, and what was said when that was done. */
final class LookBackReader {

    private final Definitions definitions;
    private final Clock clock;

    LookBackReader(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    List<FollowUp> followUps(EntityManager em, CaseFile file) {
        var rows = SheetRepository.rows(em, file.trajectory());
        var followUps = new FollowUps(
                rows.stream().map(row -> summary(em, row)).toList(),
                SheetRepository.putAway(em, file.trajectory()),
                file.closedOn(),
                LocalDate.now(clock));
        var seen = new HashSet<String>();
        return rows.stream()
                .filter(row -> row.filledCells() > 0)
                .flatMap(row -> {
                    var moments = definitions.of(em, row.definitionHash()).momentsAfter(row.form());
                    return followUps.of(summary(em, row), moments, seen.add(row.variant() + "/" + row.form())).stream();
                })
                .sorted(Comparator.comparing(FollowUp::dueOn))
                .toList();
    }

    /** @param expert reads also what only the experts who go along may */
    List<LookBack> lookBacks(EntityManager em, CaseFile file, boolean expert) {
        var sheets = SheetRepository.counting(em, file.trajectory());
        return sheets.stream()
                .map(sheet -> LookBacks.of(definitions.of(em, sheet.definitionHash), sheet, sheets, expert))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when nothing looks back on the sheet. */
    Optional<LookBack> lookBack(EntityManager em, CaseFile file, SheetEntity start, boolean expert) {
        var sheets = SheetRepository.counting(em, file.trajectory());
        return LookBacks.of(definitions.of(em, start.definitionHash), start, sheets, expert);
    }

    private SheetSummary summary(EntityManager em, SheetRow row) {
        return row.summary(definitions.of(em, row.definitionHash()));
    }
}
