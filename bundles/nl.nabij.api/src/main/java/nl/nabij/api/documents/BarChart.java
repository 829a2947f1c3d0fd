package nl.nabij.api.documents;

import java.util.List;

final class BarChart {

    static final String COLOUR = "#0c5256";
    private static final double LEFT = 214;
    private static final double BAR = 20;
    private static final double GAP = 10;

    private BarChart() {}

    static String draw(Chart chart) {
        Charts.atMost(Integer.MAX_VALUE, chart);
        double room = Svg.WIDTH - LEFT - 14 - widestValue(chart);
        double scale = room / Charts.top(chart);
        Svg svg = new Svg();
        double y = 4;
        for (Chart.Row row : chart.rows()) {
            List<String> label = Svg.wrap(row.label(), LEFT - 18, Svg.LABEL);
            double height = Math.max(BAR, label.size() * Svg.LINE);
            double middle = y + height / 2;
            svg.lines(LEFT - 10, middle - (label.size() - 1) * Svg.LINE / 2 + 4.5, "end", Svg.LABEL, Svg.INK, label);
            Amount amount = row.amounts().get(0);
            bar(svg, amount, middle - BAR / 2, scale);
            double end = LEFT + amount.upper() * scale + 8;
            boolean known = amount instanceof Amount.Exact;
            String value = Charts.text(chart, amount);
            svg.text(end, middle + 4.5, "start", Svg.LABEL, known ? Svg.INK : Svg.QUIET, known ? "600" : "400", value);
            y += height + GAP;
        }
        svg.line(LEFT, 0, LEFT, y - GAP + 4, Svg.QUIET);
        return svg.finish(y - GAP + 4, chart.title(), chart.description());
    }

    private static void bar(Svg svg, Amount amount, double y, double scale) {
        if (amount instanceof Amount.Band band) {
            svg.hatch(LEFT, y + 0.5, band.to() * scale, BAR - 1, COLOUR);
        } else if (amount.upper() > 0) {
            svg.rect("chart-bar", LEFT, y, amount.upper() * scale, BAR, COLOUR, "none");
        }
    }

    private static double widestValue(Chart chart) {
        return chart.rows().stream()
                .mapToDouble(row -> Svg.width(Charts.text(chart, row.amounts().get(0)), Svg.LABEL))
                .map(width -> Math.min(width * 1.08, 190))
                .max()
                .orElse(0);
    }
}
