package nl.nabij.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Option;
import nl.nabij.api.questionnaire.Row;
import org.jspecify.annotations.Nullable;

/** What a schema cannot say: that ids are unique, that what is referred to is there, that conditions go in no circle. */
final class DefinitionRules {

    /**
     * @param pointer where, as a JSON pointer
     * @param what in English, with the path for who cannot see the line
     */
    record Fault(String pointer, String what) {}

    private final Definition definition;
    private final List<Fault> faults = new ArrayList<>();

    private DefinitionRules(Definition definition) {
        this.definition = definition;
    }

    static List<Fault> of(Definition definition) {
        var rules = new DefinitionRules(definition);
        rules.unique(new HashSet<>(), "/forms", definition.forms(), Form::id);
        for (int i = 0; i < definition.forms().size(); i++) {
            rules.form("/forms/" + i, definition.forms().get(i));
        }
        return rules.faults;
    }

    private void form(String at, Form form) {
        var moments = form.moments();
        if (!moments.equals(moments.stream().sorted().toList())) {
            fault(at + "/moments", "must ascend");
        }
        size(at, form.cells());
        var earlier = lookedBackOn(at, form);
        var before = faults.size();
        var rows = new HashSet<String>();
        for (int i = 0; i < form.sections().size(); i++) {
            var section = form.sections().get(i);
            unique(rows, at + "/sections/" + i + "/table/rows", section.rows(), Row::id);
            section(at + "/sections/" + i, form, section, earlier);
        }
        if (faults.size() == before) {
            once(at, form.cells().stream().map(Cell::id));
        }
        markOncePerTopic(at, form);
        new Circles(form).found().forEach(cell -> fault(at, "the conditions around '" + cell + "' go in a circle"));
    }

    private void size(String at, List<Cell> cells) {
        if (cells.size() > Form.MOST_CELLS) {
            fault(at, "asks for " + cells.size() + " answers; at most " + Form.MOST_CELLS + " go in one sheet");
        }
        var longest = cells.stream().mapToLong(cell -> cell.kind().longest()).sum();
        if (longest > Form.MOST_TEXT) {
            fault(
                    at,
                    "the answers may be " + longest + " characters long together; at most " + Form.MOST_TEXT
                            + " go in one sheet (a 'text' counts for " + Cell.Kind.TEXT.longest() + ", a 'line' for "
                            + Cell.Kind.LINE.longest() + ")");
        }
    }

    /** A form looks back on one that looks back on nothing, so there are no circles. */
    private @Nullable Form lookedBackOn(String at, Form form) {
        var on = form.looksBackOn();
        if (on == null) {
            return null;
        }
        var earlier = definition.form(on).orElse(null);
        if (earlier == null || earlier.looksBackOn() != null) {
            fault(at + "/looksBackOn", "must be a form that looks back on nothing");
        }
        return earlier;
    }

    private void section(String at, Form form, FormSection section, @Nullable Form earlier) {
        condition(at, form, section.when());
        questions(at + "/questions", form, section.questions(), earlier);
        var table = section.table();
        if (table != null) {
            unique(new HashSet<>(), at + "/table/columns", table.columns(), Item::id);
            questions(at + "/table/columns", form, table.columns(), earlier);
        }
    }

    private void questions(String at, Form form, List<Item> questions, @Nullable Form earlier) {
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var here = at + "/" + i;
            unique(new HashSet<>(), here + "/options", question.options(), Option::id);
            condition(here, form, question.when());
            origin(here + "/from", question.from(), earlier);
            origin(here + "/beside", question.beside(), earlier);
            if (question.min() != null && question.max() != null && question.min() > question.max()) {
                fault(here, "'min' is larger than 'max'");
            }
        }
    }

    private void origin(String at, @Nullable String origin, @Nullable Form earlier) {
        if (origin != null && (earlier == null || earlier.question(origin).isEmpty())) {
            fault(at, "no question or column '" + origin + "' in the form looked back on");
        }
    }

    private void condition(String at, Form form, @Nullable Condition condition) {
        if (condition == null) {
            return;
        }
        var cell = form.cells().stream()
                .filter(one -> one.id().equals(condition.cell()))
                .findFirst();
        if (cell.isEmpty()) {
            fault(at + "/when/cell", "no cell '" + condition.cell() + "' in this form");
        } else if (cell.get().kind() == Cell.Kind.CHOICE
                && !cell.get().options().containsAll(condition.is())) {
            fault(at + "/when/is", "must be options of '" + condition.cell() + "'");
        }
    }

    /** What a topic is given is one mark a sheet. */
    private void markOncePerTopic(String at, Form form) {
        once(
                at,
                form.asked()
                        .filter(asked -> asked.question().kind() == Item.Kind.MARK)
                        .flatMap(asked -> Stream.ofNullable(asked.topic()))
                        .map(topic -> "a mark for " + topic.code()));
    }

    private <T> void unique(Set<String> seen, String at, List<T> items, Function<T, String> id) {
        for (int i = 0; i < items.size(); i++) {
            var found = id.apply(items.get(i));
            if (!seen.add(found)) {
                fault(at + "/" + i, "'" + found + "' is there twice");
            }
        }
    }

    private void once(String at, Stream<String> names) {
        var seen = new HashSet<String>();
        names.filter(name -> !seen.add(name)).forEach(name -> fault(at, "'" + name + "' is there twice"));
    }

    private void fault(String pointer, String what) {
        faults.add(new Fault(pointer, pointer + ": " + what));
    }

    /** What decides over what, from cell to cell. */
    private static final class Circles {

        private final Map<String, Set<String>> deciding = new HashMap<>();

        Circles(Form form) {
            for (var section : form.sections()) {
                section.asked()
                        .forEach(asked -> decide(section, asked.question().when(), asked.cells()));
                section.rows().stream()
                        .filter(Row::specify)
                        .forEach(row -> deciding.put(row.namely(), deciders(section.when())));
            }
        }

        private void decide(FormSection section, @Nullable Condition when, List<Cell> cells) {
            var by = new HashSet<>(deciders(section.when()));
            by.addAll(deciders(when));
            cells.forEach(cell -> deciding.put(cell.id(), by));
        }

        private static Set<String> deciders(@Nullable Condition condition) {
            return condition == null ? Set.of() : Set.of(condition.cell());
        }

        List<String> found() {
            return deciding.keySet().stream().filter(this::inCircle).sorted().toList();
        }

        private boolean inCircle(String start) {
            var reached = new HashSet<String>();
            var open = new ArrayList<>(deciding.getOrDefault(start, Set.of()));
            while (!open.isEmpty()) {
                var cell = open.remove(open.size() - 1);
                if (cell.equals(start)) {
                    return true;
                }
                if (reached.add(cell)) {
                    open.addAll(deciding.getOrDefault(cell, Set.of()));
                }
            }
            return false;
        }
    }
}
