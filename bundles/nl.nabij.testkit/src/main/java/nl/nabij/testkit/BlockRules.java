package nl.nabij.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Fact;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Paragraphs;
import nl.nabij.api.report.Block.Remark;
import nl.nabij.api.report.Block.Row;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Amount;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.FigureText;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.spi.ReportDescriptor;

/** What each block of a report holds to. */
final class BlockRules {

    private final Locale language;
    private final MadeUpYear year;
    private final Set<Figure> given = new HashSet<>();
    private final Set<String> codes;

    /** @param codes of the tables that there were before it */
    BlockRules(ReportDescriptor descriptor, MadeUpYear year, Set<String> codes) {
        this.language = descriptor.language();
        this.year = year;
        this.codes = codes;
        for (var id : descriptor.measures()) {
            given.add(year.measure(id).total());
            year.measure(id).lines().stream().map(Measure.Line::figure).forEach(given::add);
        }
    }

    void check(Block block) {
        if (block instanceof Paragraphs text) {
            assertFalse(text.paragraphs().isEmpty(), "no paragraphs");
            text.paragraphs().forEach(this::text);
        } else if (block instanceof OwnWords own) {
            text(own.question());
        } else if (block instanceof Facts facts) {
            code(facts.code());
            assertFalse(facts.facts().isEmpty(), () -> "no facts in " + facts.code());
            unique(facts.facts().stream().map(Fact::code).toList());
            facts.facts().forEach(fact -> figure(fact.label(), fact.figure(), fact.text()));
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Remark remark) {
            text(remark.remark());
        }
    }

    /** A chart is drawn of the rows of its table; the description is the chart for who cannot see it. */
    private void table(Table table) {
        code(table.code());
        List.of(table.title(), table.description(), table.category(), table.unit())
                .forEach(this::text);
        table.remarks().forEach(this::text);
        assertNotNull(table.chart(), () -> "the chart of " + table.code());
        assertFalse(table.rows().isEmpty(), () -> "no rows in " + table.code());
        unique(table.rows().stream().map(Row::code).toList());
        unique(table.rows().stream().map(Row::label).toList());
        for (var row : table.rows()) {
            figure(row.label(), row.figure(), row.text());
            assertTrue(
                    table.description().contains(row.label())
                            && table.description().contains(row.text()),
                    () -> "the description of " + table.code() + " does not tell: " + row);
            assertTrue(row.percent() == null || row.figure() instanceof Exact, () -> "percentage of no number: " + row);
        }
    }

    private void grid(Grid grid) {
        code(grid.code());
        text(grid.title());
        grid.columns().forEach(this::text);
        assertFalse(grid.columns().isEmpty() || grid.cells().isEmpty(), () -> "nothing in " + grid.code());
        for (var row : grid.cells()) {
            assertEquals(grid.columns().size(), row.size(), () -> "a cell for each column: " + row);
        }
    }

    /** A figure that was computed of others may tell what these hide. */
    private void figure(String label, Figure figure, String written) {
        text(label);
        assertTrue(
                figure instanceof Amount || given.contains(figure),
                () -> label + " shows a figure that is in no measure: " + figure + " (" + year + ")");
        assertEquals(FigureText.of(figure, language), written, label);
    }

    private void text(String text) {
        assertFalse(text.isBlank(), () -> "an empty text (" + year + ")");
        assertFalse(text.contains("{") || text.contains("null"), () -> "not filled in: " + text);
    }

    private void code(String code) {
        assertTrue(codes.add(code), () -> "twice in one report: " + code);
    }

    private static void unique(List<String> names) {
        assertEquals(names.size(), new HashSet<>(names).size(), () -> "each once: " + names);
    }
}
