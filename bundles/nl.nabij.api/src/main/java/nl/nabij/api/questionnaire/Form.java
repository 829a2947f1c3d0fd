package nl.nabij.api.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form of a questionnaire: topics (rows) by columns.
 *
 * @param rowHeading the heading above the topics
 * @param looksBackOn the form whose sheet this one is compared with, or null when it stands by itself
 * @param moments how many months after that sheet this one is due, ascending
 */
public record Form(
        String id,
        Wording title,
        List<Wording> instructions,
        List<HeadField> fields,
        Wording rowHeading,
        List<Column> columns,
        List<Row> rows,
        @Nullable String looksBackOn,
        List<Integer> moments,
        List<Wording> footer) {

    public Form {
        instructions = List.copyOf(instructions);
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        moments = List.copyOf(moments);
        footer = List.copyOf(footer);
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** Everything that can be filled in, row by row. */
    public List<Cell> cells() {
        return rows.stream().flatMap(this::cells).toList();
    }

    private Stream<Cell> cells(Row row) {
        var namely = row.specify() ? Stream.of(new Cell(row.namely(), row, Cell.Kind.SHORT_TEXT)) : Stream.<Cell>of();
        return Stream.concat(namely, columns.stream().flatMap(column -> cells(row, column)));
    }

    private static Stream<Cell> cells(Row row, Column column) {
        return switch (column.kind()) {
            case COPIED -> Stream.of();
            case TEXT -> Stream.of(new Cell(row.cell(column.id()), row, Cell.Kind.TEXT));
            case MARK ->
                Stream.concat(
                        Stream.of(new Cell(row.cell(column.id()), row, Cell.Kind.MARK)),
                        Stream.ofNullable(column.explanation()).map(id -> new Cell(row.cell(id), row, Cell.Kind.TEXT)));
        };
    }
}
