package nl.nabij.api.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Topics (rows) by questions (columns). The rows are fixed; nobody adds one.
 *
 * @param rowHeading the heading above the topics
 */
public record FormTable(Wording rowHeading, List<Item> columns, List<Row> rows) {

    public FormTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public Optional<Item> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    Stream<Asked> asked() {
        return rows.stream().flatMap(row -> columns.stream().map(column -> new Asked(column, row)));
    }
}
