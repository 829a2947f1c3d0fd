package nl.nabij.web.report;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Paragraphs;
import nl.nabij.api.report.Block.Remark;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Amount;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.ReportResult;

/** A report as rows of a sheet: section, table, row, the figure in columns for counting on, and the text as it reads. */
final class ReportRows {

    private static final List<String> COLUMNS =
            List.of("section", "table", "row", "value", "from", "to", "percent", "text");

    private final List<List<String>> rows = new ArrayList<>();
    private final char decimals;

    private ReportRows(Locale language) {
        this.decimals = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
    }

    static List<List<String>> of(ReportResult result) {
        var language = Locale.forLanguageTag(result.language());
        var text = ReportTexts.TEXTS.in(language, new Words("", ""));
        var report = new ReportRows(language);
        report.rows.add(
                COLUMNS.stream().map(column -> text.get("csv." + column)).toList());
        report.words("", "", "", result.title());
        report.words("", "", "", result.scope());
        report.words("", "", "", result.period());
        for (var section : result.sections()) {
            for (var block : section.blocks()) {
                report.add(section.title(), block);
            }
        }
        return report.rows;
    }

    private void add(String section, Object block) {
        if (block instanceof Paragraphs paragraphs) {
            paragraphs.paragraphs().forEach(paragraph -> words(section, "", "", paragraph));
        } else if (block instanceof OwnWords own && !own.words().isEmpty()) {
            ReportMarkup.typed(own.words()).forEach(line -> words(section, "", own.question(), line));
        } else if (block instanceof Remark remark) {
            words(section, "", "", remark.remark());
        } else if (block instanceof Facts facts) {
            facts.facts().forEach(fact -> figure(section, "", fact.label(), fact.figure(), "", fact.text()));
        } else if (block instanceof Table table) {
            for (var row : table.rows()) {
                var percent = row.percent() == null ? "" : row.percent().toString();
                figure(section, table.title(), row.label(), row.figure(), percent, row.text());
            }
            table.remarks().forEach(remark -> words(section, table.title(), "", remark));
        } else if (block instanceof Grid grid) {
            for (var cells : grid.cells()) {
                for (int i = 0; i < cells.size(); i++) {
                    words(section, grid.title(), grid.columns().get(i), cells.get(i));
                }
            }
        }
    }

    private void words(String section, String table, String row, String text) {
        rows.add(List.of(section, table, row, "", "", "", "", text));
    }

    private void figure(String section, String table, String row, Figure figure, String percent, String text) {
        var value = figure instanceof Exact exact
                ? Long.toString(exact.value())
                : figure instanceof Amount amount
                        ? amount.amount().toPlainString().replace('.', decimals)
                        : "";
        var from = figure instanceof Band band ? Long.toString(band.low()) : "";
        var to = figure instanceof Band band ? Long.toString(band.high()) : "";
        rows.add(List.of(section, table, row, value, from, to, percent, text));
    }
}
