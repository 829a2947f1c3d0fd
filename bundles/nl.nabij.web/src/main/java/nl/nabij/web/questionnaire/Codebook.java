package nl.nabij.web.questionnaire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.api.documents.Csv;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Option;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Wording;
import org.jspecify.annotations.Nullable;

/** What can stand on the sheets of a variant: a line for each cell, with the words of the form around it. */
final class Codebook {

    private static final List<String> HEAD =
            List.of("form", "cell", "section", "row", "question", "kind", "options", "topic");

    private final Form form;
    private final Map<String, Cell> cells = new HashMap<>();
    private final List<List<String>> lines = new ArrayList<>();

    private Codebook(Form form) {
        this.form = form;
        form.cells().forEach(cell -> cells.put(cell.id(), cell));
    }

    static void write(Definition definition, Csv csv) throws IOException {
        csv.row(HEAD);
        for (var line : lines(definition)) {
            csv.row(line);
        }
        csv.flush();
    }

    static List<List<String>> lines(Definition definition) {
        return definition.forms().stream()
                .flatMap(form -> new Codebook(form).lines().stream())
                .toList();
    }

    private List<List<String>> lines() {
        for (var section : form.sections()) {
            section.questions().forEach(question -> lines(section, new Asked(question, null)));
            for (var row : section.rows()) {
                if (row.specify()) {
                    line(section, row, null, cells.get(row.namely()), "");
                }
                section.asked().filter(asked -> row.equals(asked.row())).forEach(asked -> lines(section, asked));
            }
        }
        return lines;
    }

    private void lines(FormSection section, Asked asked) {
        for (var cell : asked.cells()) {
            line(section, asked.row(), asked.question().label(), cell, options(asked, cell));
        }
    }

    private void line(
            FormSection section, @Nullable Row row, @Nullable Wording question, @Nullable Cell cell, String options) {
        if (cell != null) {
            var topic = cell.topic();
            lines.add(List.of(
                    form.id(),
                    cell.id(),
                    shown(section.title()),
                    row == null ? "" : row.label().display(),
                    shown(question),
                    cell.kind().name().toLowerCase(Locale.ROOT),
                    options,
                    topic == null ? "" : topic.code()));
        }
    }

    /** What may stand there, and what it means. */
    private static String options(Asked asked, Cell cell) {
        var question = asked.question();
        return switch (cell.kind()) {
            case MARK -> "1-10";
            case NUMBER -> cell.min() + "-" + cell.max();
            case CHOICE -> meanings(question.options().stream(), Option::id);
            case CHECK ->
                meanings(
                        question.options().stream()
                                .filter(option -> asked.tick(option).equals(cell.id())),
                        option -> Cell.TICKED);
            case LINE ->
                question.kind() == Item.Kind.LINE
                        ? ""
                        : question.options().stream()
                                .filter(option -> asked.namely(option).equals(cell.id()))
                                .map(option -> option.label().display())
                                .collect(Collectors.joining());
            case TEXT, DATE -> "";
        };
    }

    private static String meanings(Stream<Option> options, Function<Option, String> value) {
        return options.map(
                        option -> value.apply(option) + " = " + option.label().display())
                .collect(Collectors.joining(" | "));
    }

    private static String shown(@Nullable Wording wording) {
        return wording == null ? "" : wording.display();
    }
}
