package nl.nabij.api.documents;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Draws a {@link Chart} as SVG, the same text for a page and for print, and writes it as an HTML table, which belongs
 * beside every drawing. All text is escaped. Every figure stands beside its mark; no meaning rests on colour alone. A
 * {@link Amount.Band} is drawn as its limits: hatched, wherever the figure lies.
 *
 * <p>On a page, a style sheet may recolour by class: {@code chart-drawing} (the whole), {@code chart-ink} and {@code
 * chart-quiet} (words), {@code chart-text} (words in the colour of their mark), {@code chart-bar}, {@code chart-band} and
 * {@code chart-hatch} (limits), {@code chart-rule}, {@code chart-ground} (behind words), {@code chart-part-1} to {@code
 * -5}, {@code chart-line-1} and {@code chart-mark-1} to {@code -3}.
 */
public final class Charts {

    private Charts() {}

    /** Horizontal bars, one for each row, of the first series. */
    public static String bar(Chart chart) {
        return BarChart.draw(chart);
    }

    /** Horizontal bars in which the series follow one another. At most five series. */
    public static String stacked(Chart chart) {
        return StackedChart.draw(chart);
    }

    /** The rows as moments from left to right, the series as lines. At most three series. */
    public static String line(Chart chart) {
        return LineChart.draw(chart);
    }

    /** Upright bars in the given order, such as marks from 1 to 10, of the first series. */
    public static String distribution(Chart chart) {
        return DistributionChart.draw(chart);
    }

    /** The figures as a table that bears the title for screen readers only, to stand in one figure with the drawing. */
    public static String table(Chart chart) {
        StringBuilder out = new StringBuilder("<table class=\"figures\" aria-label=\"");
        out.append(Svg.escape(chart.title()))
                .append("\"><thead><tr><th scope=\"col\">")
                .append(Svg.escape(chart.category()))
                .append("</th>");
        for (String series : chart.series()) {
            out.append("<th scope=\"col\" class=\"number\">")
                    .append(Svg.escape(series))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (Chart.Row row : chart.rows()) {
            out.append("<tr><th scope=\"row\">").append(Svg.escape(row.label())).append("</th>");
            for (Amount amount : row.amounts()) {
                out.append("<td class=\"number\">")
                        .append(Svg.escape(text(chart, amount)))
                        .append("</td>");
            }
            out.append("</tr>");
        }
        return out.append("</tbody></table>").toString();
    }

    static String text(Chart chart, Amount amount) {
        if (amount instanceof Amount.Exact exact) {
            return number(chart.language(), exact.value()) + chart.unit();
        }
        return amount instanceof Amount.Band band ? band.text() : ((Amount.None) amount).text();
    }

    static String number(Locale language, double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** The upper end of the scale; never zero. */
    static double top(Chart chart) {
        return chart.rows().stream()
                .flatMap(row -> row.amounts().stream())
                .mapToDouble(Amount::upper)
                .filter(upper -> upper > 0)
                .max()
                .orElse(1);
    }

    static void atMost(int series, Chart chart) {
        if (chart.series().isEmpty() || chart.series().size() > series) {
            throw new IllegalArgumentException("This chart takes 1 to " + series + " series");
        }
    }
}
