package nl.nabij.core.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.nabij.api.Topic;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** Puts a start sheet and the sheets that look back on it beside each other, by what the definition says belongs together. */
final class LookBacks {

    private final Definition definition;
    private final Form startForm;
    private final Form laterForm;
    private final boolean expert;

    private LookBacks(Definition definition, Form startForm, Form laterForm, boolean expert) {
        this.definition = definition;
        this.startForm = startForm;
        this.laterForm = laterForm;
        this.expert = expert;
    }

    /** Empty when nothing looks back on this form. */
    static Optional<LookBack> of(Definition definition, SheetEntity start, List<SheetEntity> sheets, boolean expert) {
        var startForm = definition.form(start.form).orElseThrow();
        return definition
                .lookingBackOn(start.form)
                .map(laterForm -> new LookBacks(definition, startForm, laterForm, expert).lookBack(start, sheets));
    }

    private LookBack lookBack(SheetEntity start, List<SheetEntity> sheets) {
        var moments = moments(start, sheets);
        var answers = Answers.readable(start, startForm, expert);
        var laterAnswers = moments.stream()
                .map(sheet -> Answers.readable(sheet, laterForm, expert))
                .toList();
        var lines = new ArrayList<LookBack.Line>();
        for (var subject : subjects()) {
            var line = line(subject, answers, moments, laterAnswers);
            if (saysAnything(line)) {
                lines.add(line);
            }
        }
        return new LookBack(
                new TrajectoryId(start.trajectoryId),
                definition.name(),
                definition.note(),
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

    /** The rows of the start form, then what the later form asks by itself beside something of the start. */
    private List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        startForm.rows().forEach(row -> subjects.add(Subject.of(row, laterForm)));
        laterForm
                .asked()
                .filter(asked -> asked.row() == null && asked.question().beside() != null)
                .forEach(asked -> subjects.add(Subject.of(asked)));
        return subjects;
    }

    /**
     * What is compared.
     *
     * @param row null for a question that is asked by itself
     * @param asked what the later form asks of it
     */
    private record Subject(
            String id,
            Wording label,
            @Nullable Topic topic,
            @Nullable Row row,
            List<Item> asked) {

        static Subject of(Row row, Form later) {
            var asked = later.asked()
                    .filter(one -> one.row() != null && one.row().id().equals(row.id()))
                    .map(Asked::question)
                    .toList();
            // A topic that the later form has no row for is still compared by its columns: start and wish are shown.
            var columns = asked.isEmpty()
                    ? later.sections().stream()
                            .flatMap(section -> Stream.ofNullable(section.table()))
                            .flatMap(table -> table.columns().stream())
                            .toList()
                    : asked;
            return new Subject(row.id(), row.label(), row.topic(), row, columns);
        }

        static Subject of(Asked asked) {
            var question = asked.question();
            return new Subject(question.id(), question.label(), question.topic(), null, List.of(question));
        }

        Asked in(Item question) {
            return new Asked(question, row);
        }
    }

    private LookBack.Line line(Subject subject, Answers start, List<SheetEntity> moments, List<Answers> later) {
        var now = new ArrayList<LookBack.Now>();
        for (int i = 0; i < moments.size(); i++) {
            now.add(now(moment(moments.get(i)), subject, later.get(i)));
        }
        return new LookBack.Line(
                subject.id(),
                subject.label(),
                subject.topic(),
                subject.row() == null ? "" : start.text(subject.row().namely()),
                fromStart(subject, start, LookBacks::before),
                fromStart(subject, start, LookBacks::wished),
                now);
    }

    /** What the later form copies, and the answer to what it asks again. */
    private static @Nullable String before(Item later) {
        return later.id().equals(later.beside()) ? later.beside() : later.from();
    }

    /** What it puts beside something else. */
    private static @Nullable String wished(Item later) {
        return later.id().equals(later.beside()) ? null : later.beside();
    }

    private String fromStart(Subject subject, Answers start, Function<Item, @Nullable String> origin) {
        return subject.asked().stream()
                .flatMap(question -> Stream.ofNullable(origin.apply(question)))
                .flatMap(id -> startForm.question(id).stream())
                .findFirst()
                .map(question -> String.join("\n", subject.in(question).said(start::text)))
                .orElse("");
    }

    private LookBack.Now now(int months, Subject subject, Answers later) {
        var text = "";
        Integer mark = null;
        var explanation = "";
        for (var question : subject.asked()) {
            var asked = subject.in(question);
            if (question.kind() == Item.Kind.MARK) {
                mark = markOf(later.text(asked.id()));
                explanation = asked.explanation() == null ? "" : later.text(asked.explanation());
            } else if (question.kind() != Item.Kind.COPIED && text.isEmpty()) {
                text = String.join("\n", asked.said(later::text));
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
