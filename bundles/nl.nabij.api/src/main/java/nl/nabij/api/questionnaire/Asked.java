package nl.nabij.api.questionnaire;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A question in its place.
 *
 * @param row the row of which it is asked, or null when it is asked by itself
 */
public record Asked(Item question, @Nullable Row row) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");

    public String id() {
        return at(question.id());
    }

    public @Nullable Topic topic() {
        return row == null ? question.topic() : row.topic();
    }

    /** The id of the cell for the reason of a mark, or null without one. */
    public @Nullable String explanation() {
        return question.explanation() == null ? null : at(question.explanation());
    }

    /** The id of the cell that is ticked for one of several options. */
    public String tick(Option option) {
        return id() + "/" + option.id();
    }

    /** The id of the short text behind an option that ends in "namelijk:". */
    public String namely(Option option) {
        return tick(option) + "/" + Cell.NAMELY;
    }

    /** Everything that can be filled in here; not the short text of the row itself. */
    public List<Cell> cells() {
        return switch (question.kind()) {
            case COPIED -> List.of();
            case TEXT -> List.of(cell(Cell.Kind.TEXT));
            case LINE -> List.of(cell(Cell.Kind.LINE));
            case DATE -> List.of(cell(Cell.Kind.DATE));
            case NUMBER ->
                List.of(new Cell(
                        id(),
                        Cell.Kind.NUMBER,
                        topic(),
                        Set.of(),
                        Objects.requireNonNullElse(question.min(), Cell.SMALLEST),
                        Objects.requireNonNullElse(question.max(), Cell.LARGEST)));
            case MARK -> {
                var explanation = explanation();
                yield explanation == null
                        ? List.of(cell(Cell.Kind.MARK))
                        : List.of(cell(Cell.Kind.MARK), new Cell(explanation, Cell.Kind.TEXT, topic()));
            }
            case CHOICE -> {
                var ids = question.options().stream().map(Option::id).collect(Collectors.toSet());
                var choice = new Cell(id(), Cell.Kind.CHOICE, topic(), ids, Cell.SMALLEST, Cell.LARGEST);
                yield Stream.concat(Stream.of(choice), namelies()).toList();
            }
            case CHOICES -> {
                var ticks = question.options().stream().map(option -> new Cell(tick(option), Cell.Kind.CHECK, topic()));
                yield Stream.concat(ticks, namelies()).toList();
            }
        };
    }

    /**
     * What was answered, in the words of the form: a line for each option chosen, and for a mark its reason after it.
     *
     * @param text what stands in a cell, by its id; empty for nothing
     * @return empty when nothing was
     */
    public List<String> said(UnaryOperator<String> text) {
        var own = text.apply(id());
        var lines =
                switch (question.kind()) {
                    case CHOICE ->
                        question.option(own).stream()
                                .map(option -> words(option, text))
                                .toList();
                    case CHOICES ->
                        question.options().stream()
                                .filter(option -> !text.apply(tick(option)).isEmpty())
                                .map(option -> words(option, text))
                                .toList();
                    case DATE ->
                        List.of(own.isEmpty() ? "" : LocalDate.parse(own).format(DAY));
                    case MARK -> {
                        var explanation = explanation();
                        yield List.of(own, explanation == null ? "" : text.apply(explanation));
                    }
                    case TEXT, LINE, NUMBER, COPIED -> List.of(own);
                };
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private String words(Option option, UnaryOperator<String> text) {
        var label = option.label().display();
        return option.specify() ? (label + " " + text.apply(namely(option))).strip() : label;
    }

    private Stream<Cell> namelies() {
        return question.options().stream()
                .filter(Option::specify)
                .map(option -> new Cell(namely(option), Cell.Kind.LINE, topic()));
    }

    private Cell cell(Cell.Kind kind) {
        return new Cell(id(), kind, topic());
    }

    private String at(String name) {
        return row == null ? name : row.cell(name);
    }
}
