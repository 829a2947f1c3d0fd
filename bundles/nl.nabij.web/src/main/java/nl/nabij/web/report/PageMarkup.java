package nl.nabij.web.report;

import static nl.nabij.api.ui.Tag.tag;

import java.util.function.Function;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Row;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.ReportDraft;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.Tag;
import nl.nabij.api.ui.Wording;

/** A report on a page. Bars are drawn by the browser, so that they are readable on a phone too. */
public final class PageMarkup extends ReportMarkup {

    /** Leaves room for the figure behind the longest bar. */
    private static final int WIDEST = 70;

    private final Wording text;
    private final Function<OwnWords, Markup> below;

    /** @param below what stands under the coordinator's words: how to change them */
    PageMarkup(Wording text, Function<OwnWords, Markup> below) {
        this.text = text;
        this.below = below;
    }

    @Override
    Markup ownWords(OwnWords own) {
        var words = own.words().isEmpty() ? Markup.none() : paragraphs(typed(own.words()));
        return tag("div").attr("id", "own-" + own.prompt()).add(words).add(below.apply(own));
    }

    @Override
    Markup facts(Facts facts) {
        var list = tag("dl").attr("class", "key-figures");
        facts.facts()
                .forEach(fact -> list.add(tag("div")
                        .add(tag("dt").text(fact.label()))
                        .add(tag("dd")
                                .attr("class", fact.text().length() > 9 ? "long" : null)
                                .text(fact.text()))));
        return list;
    }

    @Override
    Markup table(Table table) {
        var title = "table-" + table.code();
        var figures = scroll(
                title,
                rows(
                        tag("table").attr("class", "utrecht-table utrecht-table--html-table"),
                        table,
                        text.get("table.percent")));
        var caption = tag("figcaption").attr("id", title).text(table.title());
        var figure = tag("figure").attr("class", "chart").add(caption);
        if (hasChart(table)) {
            figure.add(bars(table))
                    .add(tag("details")
                            .add(tag("summary").text(text.get("table.show")))
                            .add(figures));
        } else {
            figure.add(figures);
        }
        return Markup.of(figure, remarks(table));
    }

    private static Tag bars(Table table) {
        var bars = tag("dl").attr("class", "bars");
        long most = table.rows().stream().mapToLong(PageMarkup::end).max().orElse(1);
        for (var row : table.rows()) {
            bars.add(tag("dt").text(row.label()));
            bars.add(bar(row, Math.max(1, most)));
        }
        return bars;
    }

    private static Markup remarks(Table table) {
        return Markup.of(table.remarks().stream()
                .map(remark -> tag("p").attr("class", "small soft").text(remark))
                .toList());
    }

    /** A band reaches to its upper end, hatched: where in it the figure lies is not to be seen. */
    private static Tag bar(Row row, long most) {
        var bar = tag("dd");
        long end = end(row);
        if (end > 0) {
            bar.add(tag("svg")
                    .attr("width", Math.max(1, Math.round((double) WIDEST * end / most)) + "%")
                    .attr("height", "20")
                    .attr("class", row.figure() instanceof Band ? "band" : null)
                    .attr("aria-hidden", "true"));
        }
        return bar.add(tag("span").attr("class", "number").text(row.text()));
    }

    private static long end(Row row) {
        return row.figure() instanceof Exact exact
                ? exact.value()
                : row.figure() instanceof Band band ? band.high() : 0;
    }

    @Override
    Markup grid(Grid grid) {
        var title = "table-" + grid.code();
        return Markup.of(
                tag("h3").attr("id", title).text(grid.title()),
                scroll(title, words(tag("table").attr("class", "utrecht-table utrecht-table--html-table"), grid)));
    }

    private static Tag scroll(String title, Tag table) {
        return tag("div")
                .attr("class", "table-scroll")
                .attr("role", "region")
                .attr("aria-labelledby", title)
                .attr("tabindex", "0")
                .add(table);
    }

    @Override
    Markup remark(String remark) {
        return tag("p").attr("class", "not-said").text(remark);
    }

    /** Links to change what was agreed, and to add to it. */
    public Markup toTargets(ReportDraft draft) {
        var links = tag("ul").attr("role", "list").attr("class", "no-print stack-tight");
        var path = "/verslagen/" + draft.key() + "/afspraken/";
        draft.targets()
                .forEach(target -> links.add(tag("li")
                        .add(Parts.link(text.get("target.change", "agreed", target.agreed()), path + target.id()))));
        return links.add(tag("li").add(Parts.link(text.get("target.add"), path + "nieuw")));
    }
}
