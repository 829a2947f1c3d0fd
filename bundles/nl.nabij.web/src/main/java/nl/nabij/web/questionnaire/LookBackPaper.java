package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.nabij.api.questionnaire.LookBack;
import nl.nabij.api.questionnaire.SheetSummary;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Tag;
import nl.nabij.api.ui.Wording;

/**
 * Start, wish and now on one sheet of paper, for the client to take home; without a name. Well-formed XHTML, the same for the
 * screen, the browser's printer and PDF.
 */
final class LookBackPaper {

    private final LookBack lookBack;
    private final Wording t;
    private final List<Column> columns;

    /** @param said of a line, a paragraph each */
    private record Column(String title, String facts, Function<LookBack.Line, List<String>> said) {}

    private LookBackPaper(LookBack lookBack, Wording t) {
        this.lookBack = lookBack;
        this.t = t;
        this.columns = columns();
    }

    static Markup of(LookBack lookBack, Wording t) {
        return new LookBackPaper(lookBack, t).markup();
    }

    static String title(LookBack lookBack, Wording t) {
        return lookBack.name() + " – " + t.get("lookback");
    }

    /** What nobody asked has no column; what is still to come has one, to write in. */
    private List<Column> columns() {
        var facts = new FactsText(t);
        var all = new ArrayList<Column>();
        if (says(LookBack.Line::start)) {
            all.add(new Column(t.get("lookback.start"), facts.of(lookBack.start()), line -> List.of(line.start())));
        }
        if (says(LookBack.Line::wish)) {
            all.add(new Column(t.get("lookback.wish"), "", line -> List.of(line.wish())));
        }
        for (int i = 0; i < lookBack.moments().size(); i++) {
            var moment = i;
            SheetSummary sheet = lookBack.moments().get(i);
            all.add(new Column(
                    t.get("after", "months", months(sheet)),
                    facts.of(sheet),
                    line -> now(line.now().get(moment))));
        }
        if (lookBack.moments().isEmpty()) {
            all.add(new Column(t.get("lookback.now"), "", line -> List.of()));
        }
        return all;
    }

    private static int months(SheetSummary sheet) {
        return sheet.moment() == null ? 0 : sheet.moment();
    }

    private boolean says(Function<LookBack.Line, String> part) {
        return lookBack.lines().stream().anyMatch(line -> !part.apply(line).isEmpty());
    }

    private List<String> now(LookBack.Now now) {
        var mark = now.mark() == null ? "" : t.get("mark", "mark", now.mark());
        return List.of(now.text(), mark, now.explanation());
    }

    private Markup markup() {
        var paper = new ArrayList<Markup>();
        if (lookBack.note() != null) {
            paper.add(tag("p").add(tag("em").text(lookBack.note().display())));
        }
        if (lookBack.lines().isEmpty()) {
            paper.add(tag("p").text(t.get("lookback.empty")));
            return Markup.of(paper);
        }
        var head = tag("tr").add(tag("th").attr("scope", "col").text(t.get("lookback.about")));
        columns.forEach(column -> head.add(heading(column)));
        var body = tag("tbody");
        lookBack.lines().forEach(line -> body.add(row(line)));
        paper.add(tag("table")
                .attr("class", "form paper-form")
                .add(tag("thead").add(head))
                .add(body));
        return Markup.of(paper);
    }

    private static Tag heading(Column column) {
        var heading = tag("th").attr("scope", "col").add(tag("p").text(column.title()));
        return column.facts().isEmpty() ? heading : heading.add(tag("p").text(column.facts()));
    }

    private Tag row(LookBack.Line line) {
        var row = tag("tr")
                .add(tag("th").attr("scope", "row").text((line.label().display() + " " + line.namely()).strip()));
        for (var column : columns) {
            var cell = tag("td");
            column.said().apply(line).stream()
                    .filter(text -> !text.isEmpty())
                    .flatMap(String::lines)
                    .forEach(text -> cell.add(tag("p").text(text)));
            row.add(cell);
        }
        return row;
    }
}
