package nl.nabij.report.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Chart;
import nl.nabij.api.report.Block.Row;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.FigureText;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measure.Line;
import nl.nabij.api.report.Measures;
import nl.nabij.api.ui.Wording;

/** Measures as tables with a chart. */
final class Tables {

    /** So many merged categories are named under the table; more would be a list of everything. */
    private static final int MOST_NAMED = 5;

    private final Wording text;
    private final Locale language;

    Tables(Wording text, Locale language) {
        this.text = text;
        this.language = language;
    }

    /** Adds the table, or notes that there is none. */
    void into(List<Block> blocks, List<String> missing, Measure measure, String labels) {
        if (measure.lines().isEmpty()) {
            missing.add(measure.id());
        } else {
            blocks.add(table(measure, labels, List.of()));
        }
    }

    Table table(Measure measure, String labels, List<String> remarks) {
        var all = new ArrayList<>(remarks);
        var rows = new ArrayList<Row>();
        for (var line : inOrder(measure)) {
            rows.add(new Row(
                    line.code(),
                    label(line, labels),
                    line.figure(),
                    FigureText.of(line.figure(), language),
                    line.percent()));
            if (line.code().equals(Measure.OTHER)) {
                all.add(other(line, labels));
            }
        }
        var id = measure.id();
        return new Table(
                id,
                text.get("table." + id),
                description(rows),
                text.get("table." + id + ".category"),
                text.get("table." + id + ".unit"),
                id.equals(Measures.MARKS) ? Chart.DISTRIBUTION : Chart.BARS,
                rows,
                all);
    }

    /** Marks from low to high, everything else as it comes: largest first. */
    private static List<Line> inOrder(Measure measure) {
        if (!measure.id().equals(Measures.MARKS)) {
            return measure.lines();
        }
        return measure.lines().stream()
                .sorted(Comparator.comparing((Line line) -> line.code().equals(Measure.OTHER))
                        .thenComparing(line -> line.code().equals("none"))
                        .thenComparing(line -> line.code().length())
                        .thenComparing(Line::code))
                .toList();
    }

    private String description(List<Row> rows) {
        return list(rows.stream().map(row -> row.label() + ": " + row.text()).toList()) + ".";
    }

    private String label(Line line, String labels) {
        var name = line.name();
        if (name != null) {
            return name;
        }
        return text.get(line.code().equals(Measure.OTHER) ? "other" : labels + line.code());
    }

    private String other(Line line, String labels) {
        int count = line.members().size();
        if (count > MOST_NAMED) {
            return text.get("other.many", "count", count);
        }
        var names = new ArrayList<>(line.names());
        if (names.size() < count) {
            line.members().stream()
                    .filter(member -> text.has(labels + member))
                    .map(member -> text.get(labels + member))
                    .forEach(names::add);
        }
        return text.get("other.named", Map.of("names", list(names)));
    }

    /** "a, b en c". */
    String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + text.get("and") + " " + names.get(last);
    }
}
