package nl.nabij.web.report;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Paragraphs;
import nl.nabij.api.report.Block.Remark;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Section;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Tag;

/** The blocks of a report as HTML. Page and print differ in how a chart, key figures and a table look, in nothing else. */
public abstract class ReportMarkup {

    public Markup section(Section section) {
        var blocks = new ArrayList<Markup>();
        for (var block : section.blocks()) {
            blocks.add(block(block));
        }
        return Markup.of(blocks);
    }

    private Markup block(Block block) {
        if (block instanceof Paragraphs paragraphs) {
            return paragraphs(paragraphs.paragraphs());
        }
        if (block instanceof OwnWords own) {
            return ownWords(own);
        }
        if (block instanceof Facts facts) {
            return facts(facts);
        }
        if (block instanceof Table table) {
            return table(table);
        }
        if (block instanceof Grid grid) {
            return grid(grid);
        }
        return remark(((Remark) block).remark());
    }

    static Markup paragraphs(List<String> texts) {
        return Markup.of(texts.stream().map(text -> tag("p").text(text)).toList());
    }

    /** As it was typed: an empty line begins a paragraph, a single one a new line. */
    static List<String> typed(String text) {
        return List.of(text.strip().split("\\n\\s*\\n|\\n"));
    }

    abstract Markup ownWords(OwnWords own);

    abstract Markup facts(Facts facts);

    abstract Markup table(Table table);

    abstract Markup grid(Grid grid);

    abstract Markup remark(String text);

    /** Bars of nothing but limits would look like figures, so these are a table only. */
    static boolean hasChart(Table table) {
        return table.rows().stream().anyMatch(row -> row.figure() instanceof Exact);
    }

    /** Figures in rows. @param percent only when one of them has a percentage */
    static Tag rows(Tag into, Table table, String percentLabel) {
        boolean percent = table.rows().stream().anyMatch(row -> row.percent() != null);
        var head = tag("tr").add(head(table.category(), "")).add(head(table.unit(), "number"));
        if (percent) {
            head.add(head(percentLabel, "number"));
        }
        var body = tag("tbody");
        for (var row : table.rows()) {
            var line = tag("tr")
                    .add(tag("th").attr("scope", "row").text(row.label()))
                    .add(tag("td").attr("class", "number").text(row.text()));
            if (percent) {
                line.add(tag("td").attr("class", "number").text(row.percent() == null ? "" : row.percent() + "%"));
            }
            body.add(line);
        }
        return into.add(tag("thead").add(head)).add(body);
    }

    static Tag words(Tag into, Grid grid) {
        var head = tag("tr");
        grid.columns().forEach(column -> head.add(head(column, "")));
        var body = tag("tbody");
        for (var row : grid.cells()) {
            var line = tag("tr");
            for (int i = 0; i < row.size(); i++) {
                var cell = i == 0 ? tag("th").attr("scope", "row") : tag("td");
                line.add(cell.addAll(typed(row.get(i)).stream()
                        .map(text -> tag("p").text(text))
                        .toList()));
            }
            body.add(line);
        }
        return into.add(tag("thead").add(head)).add(body);
    }

    private static Tag head(String text, String kind) {
        return tag("th")
                .attr("scope", "col")
                .attr("class", kind.isEmpty() ? null : kind)
                .text(text);
    }
}
