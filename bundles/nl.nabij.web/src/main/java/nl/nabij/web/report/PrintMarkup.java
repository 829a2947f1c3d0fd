package nl.nabij.web.report;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.documents.Amount;
import nl.nabij.api.documents.Chart;
import nl.nabij.api.documents.Charts;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Fact;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Row;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.ReportResult;
import nl.nabij.api.report.Section;
import nl.nabij.api.ui.Markup;

/** A report on paper. */
final class PrintMarkup extends ReportMarkup {

    private static final int FACTS_IN_A_ROW = 3;
    private static final int SHORT = 7;

    private final Locale language;
    private final String percent;

    PrintMarkup(Locale language, String percent) {
        this.language = language;
        this.percent = percent;
    }

    Markup body(ReportResult result) {
        var parts = new ArrayList<Markup>();
        for (var section : result.sections()) {
            if (isUnwritten(section)) {
                continue;
            }
            parts.add(tag("h2").text(section.title()));
            parts.add(section(section));
        }
        return Markup.of(parts);
    }

    /** On paper there is nobody to invite. */
    private static boolean isUnwritten(Section section) {
        return section.blocks().stream()
                .allMatch(block -> block instanceof OwnWords own && own.words().isEmpty());
    }

    @Override
    Markup ownWords(OwnWords own) {
        return own.words().isEmpty() ? Markup.none() : paragraphs(typed(own.words()));
    }

    @Override
    Markup facts(Facts facts) {
        var tables = new ArrayList<Markup>();
        List<Fact> all = facts.facts();
        for (int i = 0; i < all.size(); i += FACTS_IN_A_ROW) {
            var row = tag("tr");
            for (var fact : all.subList(i, Math.min(all.size(), i + FACTS_IN_A_ROW))) {
                row.add(tag("td").add(tag("strong").text(fact.text())).text(" " + fact.label()));
            }
            tables.add(tag("table").attr("class", "facts").add(tag("tbody").add(row)));
        }
        return Markup.of(tables);
    }

    @Override
    Markup table(Table table) {
        var figures = rows(tag("table"), table, percent);
        var title = hasChart(table)
                ? tag("figure").add(tag("figcaption").text(table.title())).add(out -> out.write(drawing(table)))
                : tag("h3").text(table.title());
        var remarks = table.remarks().stream()
                .map(remark -> (Markup) tag("p").attr("class", "small").text(remark))
                .toList();
        // A short table stays with its drawing; a long one may go on over the page.
        var kept = table.rows().size() <= SHORT
                ? tag("div").attr("class", "keep").add(title).add(figures)
                : Markup.of(title, figures);
        return Markup.of(kept, Markup.of(remarks));
    }

    private String drawing(Table table) {
        var chart = new Chart(
                language,
                table.title(),
                table.description(),
                table.category(),
                "",
                List.of(table.unit()),
                table.rows().stream()
                        .map(row -> Chart.Row.of(row.label(), amount(row)))
                        .toList());
        return table.chart() == Block.Chart.DISTRIBUTION ? Charts.distribution(chart) : Charts.bar(chart);
    }

    private static Amount amount(Row row) {
        if (row.figure() instanceof Exact exact) {
            return Amount.of(exact.value());
        }
        return row.figure() instanceof Band band
                ? Amount.between(band.low(), band.high(), row.text())
                : Amount.none(row.text());
    }

    @Override
    Markup grid(Grid grid) {
        return words(tag("table").add(tag("caption").text(grid.title())), grid);
    }

    @Override
    Markup remark(String remark) {
        return tag("p").attr("class", "note").text(remark);
    }
}
