package nl.nabij.api.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form of a questionnaire.
 *
 * @param filledInBy who mostly holds the pen; what a new sheet says until somebody says otherwise
 * @param looksBackOn the form whose sheet this one is compared with, or null when it stands by itself
 * @param moments how many months after that sheet this one is due, ascending
 * @param closing it is filled in when a trajectory ends
 */
public record Form(
        String id,
        Wording title,
        FilledInBy filledInBy,
        List<Wording> instructions,
        List<HeadField> fields,
        List<FormSection> sections,
        @Nullable String looksBackOn,
        List<Integer> moments,
        boolean closing,
        List<Wording> footer) {

    /** No form asks for more; a sheet is sent whole, and what may be sent is measured by this. */
    public static final int MOST_CELLS = 500;

    /** The longest that everything on a sheet may be together, in UTF-16 units: a hundred long texts. */
    public static final int MOST_TEXT = 100 * Cell.Kind.TEXT.longest();

    public Form {
        instructions = List.copyOf(instructions);
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
        moments = List.copyOf(moments);
        footer = List.copyOf(footer);
    }

    /** Every question in its place, in the order of the paper. */
    public Stream<Asked> asked() {
        return sections.stream().flatMap(FormSection::asked);
    }

    public Optional<Asked> asked(String id) {
        return asked().filter(asked -> asked.id().equals(id)).findFirst();
    }

    /** The rows of all tables. */
    public List<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }

    public Optional<Row> row(String id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** A question that is asked by itself, or a column of a table. */
    public Optional<Item> question(String id) {
        return sections.stream()
                .flatMap(section -> section.table() == null
                        ? section.questions().stream()
                        : Stream.concat(section.questions().stream(), section.table().columns().stream()))
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** The name of the client stands above it. Where it does not, it is told nowhere on the sheet. */
    public boolean named() {
        return fields.stream().anyMatch(field -> field.kind() == HeadField.Kind.NAME);
    }

    /** Everything that can be filled in, in the order of the paper. */
    public List<Cell> cells() {
        return sections.stream().flatMap(Form::cells).toList();
    }

    private static Stream<Cell> cells(FormSection section) {
        var single = section.questions().stream().flatMap(question -> new Asked(question, null).cells().stream());
        var table = section.table();
        return table == null
                ? single
                : Stream.concat(single, table.rows().stream().flatMap(row -> cells(table, row)));
    }

    private static Stream<Cell> cells(FormTable table, Row row) {
        var namely = row.specify() ? Stream.of(new Cell(row.namely(), Cell.Kind.LINE, row.topic())) : Stream.<Cell>of();
        return Stream.concat(
                namely, table.columns().stream().flatMap(column -> new Asked(column, row).cells().stream()));
    }
}
