package nl.nabij.api.documents;

import java.util.List;
import java.util.Locale;

/**
 * Figures to draw or to tabulate by {@link Charts}.
 *
 * @param language how figures are written: 12,5 or 12.5
 * @param description what the chart shows, in a sentence, for who cannot see it
 * @param category what the rows are, such as "Onderwerp": the heading above their labels in the table
 * @param unit written after every figure, such as " %" or " uur", or empty
 * @param series what each amount of a row counts, such as "Trajecten"
 */
public record Chart(
        Locale language,
        String title,
        String description,
        String category,
        String unit,
        List<String> series,
        List<Row> rows) {

    public Chart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.amounts().size() != series.size()) {
                throw new IllegalArgumentException("Every row has one amount for each series");
            }
        }
    }

    public record Row(String label, List<Amount> amounts) {
        public Row {
            amounts = List.copyOf(amounts);
        }

        public static Row of(String label, Amount... amounts) {
            return new Row(label, List.of(amounts));
        }
    }
}
