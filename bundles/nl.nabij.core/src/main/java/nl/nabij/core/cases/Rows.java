package nl.nabij.core.cases;

import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a query in SQL, whose number types differ between the databases. */
final class Rows {

    private Rows() {}

    /** One row; columns count from 0. */
    record Row(@Nullable Object[] columns) {

        long number(int column) {
            var value = columns[column];
            return value == null ? 0 : ((Number) value).longValue();
        }

        boolean has(int column) {
            return columns[column] != null;
        }

        LocalDate day(int column) {
            var day = dayOrNull(column);
            if (day == null) {
                throw new IllegalStateException("no day in column " + column);
            }
            return day;
        }

        @Nullable
        LocalDate dayOrNull(int column) {
            var value = columns[column];
            return value == null ? null : ((Date) value).toLocalDate();
        }

        String text(int column) {
            var text = textOrNull(column);
            return text == null ? "" : text;
        }

        @Nullable
        String textOrNull(int column) {
            return (String) columns[column];
        }
    }

    static List<Row> of(Query query) {
        var rows = new ArrayList<Row>();
        for (var row : query.getResultList()) {
            rows.add(new Row(row instanceof Object[] columns ? columns : new Object[] {row}));
        }
        return rows;
    }

    /** Numbered parameters for a list of values, from a number on: {@code ?3, ?4}. */
    static String parameters(int first, int count) {
        var parameters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            parameters.append(i == 0 ? "?" : ", ?").append(first + i);
        }
        return parameters.toString();
    }
}
