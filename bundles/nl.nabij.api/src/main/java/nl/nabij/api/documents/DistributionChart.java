package nl.nabij.api.documents;

import java.util.List;

final class DistributionChart {

    private static final double HEIGHT = 150;

    private DistributionChart() {}

    static String draw(Chart chart) {
        Charts.atMost(Integer.MAX_VALUE, chart);
        double column = (double) Svg.WIDTH / Math.max(1, chart.rows().size());
        double bar = Math.min(column * 0.66, 56);
        double above = 2
                + Svg.LINE
                        * chart.rows().stream()
                                .mapToInt(row -> value(chart, row, column).size())
                                .max()
                                .orElse(1);
        double base = above + HEIGHT;
        double scale = HEIGHT / Charts.top(chart);
        Svg svg = new Svg();
        double bottom = base;
        for (int i = 0; i < chart.rows().size(); i++) {
            Chart.Row row = chart.rows().get(i);
            Amount amount = row.amounts().get(0);
            double middle = column * (i + 0.5);
            double height = amount.upper() * scale;
            if (amount instanceof Amount.Band) {
                svg.hatch(middle - bar / 2, base - height, bar, height, BarChart.COLOUR);
            } else if (height > 0) {
                svg.rect("chart-bar", middle - bar / 2, base - height, bar, height, BarChart.COLOUR, "none");
            }
            List<String> value = value(chart, row, column);
            boolean known = amount instanceof Amount.Exact;
            svg.lines(
                    middle,
                    base - height - 5 - (value.size() - 1) * Svg.LINE,
                    "middle",
                    known ? Svg.LABEL : Svg.SMALL,
                    known ? Svg.INK : Svg.QUIET,
                    value);
            List<String> label = Svg.wrap(row.label(), column - 6, Svg.LABEL);
            svg.lines(middle, base + 18, "middle", Svg.LABEL, Svg.INK, label);
            bottom = Math.max(bottom, base + 22 + (label.size() - 1) * Svg.LINE);
        }
        svg.line(0, base, Svg.WIDTH, base, Svg.QUIET);
        return svg.finish(bottom + 2, chart.title(), chart.description());
    }

    private static List<String> value(Chart chart, Chart.Row row, double column) {
        return Svg.wrap(Charts.text(chart, row.amounts().get(0)), column - 4, Svg.LABEL);
    }
}
