package nl.nabij.core.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.Column;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.Row;
import org.jspecify.annotations.Nullable;

/** Puts a start sheet and the sheets that look back on it beside each other, by what the definition says belongs together. */
final class LookBacks {

    private final Definition definition;
    private final Form startForm;
    private final Form laterForm;

    private LookBacks(Definition definition, Form startForm, Form laterForm) {
        this.definition = definition;
        this.startForm = startForm;
        this.laterForm = laterForm;
    }

    /** Empty when nothing looks back on this form. */
    static Optional<LookBack> of(Definition definition, SheetEntity start, List<SheetEntity> sheets) {
        var startForm = definition.form(start.form).orElseThrow();
        return definition.lookingBackOn(start.form).map(laterForm -> new LookBacks(definition, startForm, laterForm)
                .lookBack(start, sheets));
    }

    private LookBack lookBack(SheetEntity start, List<SheetEntity> sheets) {
        var moments = moments(start, sheets);
        var answers = Answers.of(start.answers);
        var laterAnswers =
                moments.stream().map(sheet -> Answers.of(sheet.answers)).toList();
        var lines = new ArrayList<LookBack.Line>();
        for (var row : startForm.rows()) {
            var line = line(row, answers, moments, laterAnswers);
            if (saysAnything(line)) {
                lines.add(line);
            }
        }
        return new LookBack(
                new TrajectoryId(start.trajectoryId),
                SheetRow.of(start).summary(definition),
                moments.stream()
                        .map(sheet -> SheetRow.of(sheet).summary(definition))
                        .toList(),
                lines);
    }

    /** One sheet a moment, the newest; in the order of the moments. */
    private static List<SheetEntity> moments(SheetEntity start, List<SheetEntity> sheets) {
        var newest = new LinkedHashMap<Integer, SheetEntity>();
        for (var sheet : sheets) {
            if (sheet.moment != null && sheet.startSheetId != null && sheet.startSheetId == start.id) {
                newest.putIfAbsent(sheet.moment, sheet);
            }
        }
        return newest.values().stream()
                .sorted(Comparator.comparing((SheetEntity sheet) -> moment(sheet)))
                .toList();
    }

    private static int moment(SheetEntity sheet) {
        return sheet.moment == null ? 0 : sheet.moment;
    }

    private LookBack.Line line(Row row, Answers start, List<SheetEntity> moments, List<Answers> later) {
        var now = new ArrayList<LookBack.Now>();
        for (int i = 0; i < moments.size(); i++) {
            now.add(now(moment(moments.get(i)), row, later.get(i)));
        }
        return new LookBack.Line(
                row,
                start.text(row.namely()),
                fromStart(row, start, Column.Kind.COPIED),
                fromStart(row, start, Column.Kind.TEXT),
                now);
    }

    /** What the later form copies is how it was, what it puts beside is how it should become. */
    private String fromStart(Row row, Answers start, Column.Kind kind) {
        for (var column : laterForm.columns()) {
            var origin = kind == Column.Kind.COPIED ? column.from() : column.beside();
            if (origin != null) {
                return start.text(row.cell(origin));
            }
        }
        return "";
    }

    private LookBack.Now now(int months, Row row, Answers later) {
        var text = "";
        Integer mark = null;
        var explanation = "";
        for (var column : laterForm.columns()) {
            var cell = later.text(row.cell(column.id()));
            if (column.kind() == Column.Kind.TEXT && text.isEmpty()) {
                text = cell;
            } else if (column.kind() == Column.Kind.MARK) {
                mark = markOf(cell);
                explanation = column.explanation() == null ? "" : later.text(row.cell(column.explanation()));
            }
        }
        return new LookBack.Now(months, text, mark, explanation);
    }

    private static @Nullable Integer markOf(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static boolean saysAnything(LookBack.Line line) {
        return !(line.namely() + line.start() + line.wish()).isEmpty()
                || line.now().stream()
                        .anyMatch(now -> now.mark() != null || !(now.text() + now.explanation()).isEmpty());
    }
}
