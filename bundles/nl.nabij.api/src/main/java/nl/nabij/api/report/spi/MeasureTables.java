package nl.nabij.api.report.spi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Chart;
import nl.nabij.api.report.Block.Remark;
import nl.nabij.api.report.Block.Row;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Figure.Reason;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.FigureText;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measure.Line;
import nl.nabij.api.report.Measures;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.Wording;

/**
 * The measures of one report as tables with a chart, in the same words in every report, Dutch or English. It keeps what cannot
 * be split up and says so once a section; a half year misses much at once, so there it is said once, at the end.
 */
public final class MeasureTables {

    /** So many merged categories are named under the table; more would be a list of everything. */
    private static final int MOST_NAMED = 5;

    /** What the categories of a measure are called. */
    private static final Map<String, String> LABELS = Map.of(
            Measures.MARKS, "mark.",
            Measures.TOPICS, "topic.",
            Measures.NEIGHBOURHOODS, "neighbourhood.",
            Measures.WAYS_IN, "way.",
            Measures.REFERRERS, "partner.",
            Measures.CONVERSATIONS, "topic.",
            Measures.CONTACTS, "contact.",
            Measures.PARTNERS, "partner.");

    private static final Texts TEXTS = Texts.of(MeasureTables.class);

    private final ReportContent content;
    private final Locale language;
    private final Wording text;
    private final List<String> missing = new ArrayList<>();

    /** @param language Dutch or English */
    public MeasureTables(ReportContent content, Locale language) {
        this.content = content;
        this.language = language;
        this.text = TEXTS.in(language, content.words());
    }

    /**
     * Adds the table of a measure, or remembers that there is none.
     *
     * @param remarks small print under it
     */
    public void add(List<Block> blocks, String id, String... remarks) {
        table(id, List.of(remarks)).ifPresentOrElse(blocks::add, () -> missing.add(id));
    }

    /** Says what was missing since the last time; of half a year only {@link #addMissingOfHalf}. */
    public void addMissing(List<Block> blocks) {
        if (!content.period().firstHalf()) {
            sayMissing(blocks);
        }
    }

    /** At the end of the report. */
    public void addMissingOfHalf(List<Block> blocks) {
        sayMissing(blocks);
    }

    private void sayMissing(List<Block> blocks) {
        if (missing.isEmpty()) {
            return;
        }
        var key = isElsewhere() ? "elsewhere" : period();
        var parts = list(missing.stream().map(id -> text.get("missing." + id)).toList());
        blocks.add(new Remark(text.get("missing." + key, "parts", parts)));
        missing.clear();
    }

    /** True when the people of this period are counted in a released report of another scope. */
    public boolean isElsewhere() {
        return content.measure(Measures.CLIENTS).total() instanceof Withheld withheld
                && withheld.reason() == Reason.OTHER_SCOPE;
    }

    /** Says so, in the place of figures of people. */
    public Remark elsewhere() {
        return new Remark(text.get("other-scope"));
    }

    /** How was counted, and why some figures are not there. */
    public List<String> about() {
        return List.of(text.get("about.counting"), text.get("about.bands"), text.get("about." + period()));
    }

    private String period() {
        return content.period().firstHalf() ? "half" : "year";
    }

    private Optional<Table> table(String id, List<String> remarks) {
        var all = new ArrayList<>(remarks);
        var lines = lines(content.measure(id), all);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var labels = LABELS.getOrDefault(id, "");
        var rows = new ArrayList<Row>();
        for (var line : lines) {
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
        return Optional.of(new Table(
                id,
                text.get("table." + id),
                list(rows.stream().map(row -> row.label() + ": " + row.text()).toList()) + ".",
                text.get("table." + id + ".category"),
                text.get("table." + id + ".unit"),
                id.equals(Measures.MARKS) ? Chart.DISTRIBUTION : Chart.BARS,
                rows,
                all));
    }

    /** Marks from low to high, everything else as it comes: largest first. */
    private List<Line> lines(Measure measure, List<String> remarks) {
        if (measure.id().equals(Measures.TOPICS)) {
            return topics(measure, remarks);
        }
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

    /** Topics of a few are named together under the table. */
    private List<Line> topics(Measure measure, List<String> remarks) {
        remarks.add(text.get("topics.several"));
        var few = measure.lines().stream()
                .filter(line -> line.figure() instanceof Band band && band.low() == 0)
                .map(line -> text.get("topic." + line.code()))
                .toList();
        if (!few.isEmpty()) {
            remarks.add(text.get("topics.few", "topics", list(few)));
        }
        return measure.lines().stream().filter(line -> low(line.figure()) > 0).toList();
    }

    private static long low(Figure figure) {
        return figure instanceof Exact exact ? exact.value() : figure instanceof Band band ? band.low() : 0;
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
    private String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + text.get("and") + " " + names.get(last);
    }
}
