package nl.nabij.api.documents;

import java.util.List;
import java.util.stream.Collectors;

final class StackedChart {

    /** From dark to light, so that neighbours differ without colour too; the outline keeps the light ones visible. */
    private static final List<String> COLOURS = List.of("#0c5256", "#e8b052", "#3f7673", "#fcebcf", "#8a3b2a");

    private static final List<String> ON = List.of("#ffffff", Svg.INK, "#ffffff", Svg.INK, "#ffffff");
    private static final double LEFT = 214;
    private static final double BAR = 24;
    private static final double GAP = 10;

    private StackedChart() {}

    static String draw(Chart chart) {
        Charts.atMost(COLOURS.size(), chart);
        double scale = (Svg.WIDTH - LEFT - 4) / longest(chart);
        Svg svg = new Svg();
        double y = legend(svg, chart);
        for (Chart.Row row : chart.rows()) {
            List<String> label = Svg.wrap(row.label(), LEFT - 18, Svg.LABEL);
            boolean inside = fits(chart, row, scale);
            double height = Math.max(BAR + (inside ? 0 : Svg.LINE), label.size() * Svg.LINE);
            double top = inside ? y + (height - BAR) / 2 : y;
            double baseline = top + BAR / 2 - (label.size() - 1) * Svg.LINE / 2 + 4.5;
            svg.lines(LEFT - 10, Math.max(baseline, y + 13), "end", Svg.LABEL, Svg.INK, label);
            bar(svg, chart, row, top, scale, inside);
            if (!inside) {
                svg.text(LEFT, top + BAR + 14, "start", Svg.SMALL, Svg.QUIET, values(chart, row));
            }
            y += height + GAP;
        }
        return svg.finish(y - GAP + 4, chart.title(), chart.description());
    }

    private static void bar(Svg svg, Chart chart, Chart.Row row, double y, double scale, boolean inside) {
        double x = LEFT;
        for (int i = 0; i < row.amounts().size(); i++) {
            Amount amount = row.amounts().get(i);
            double width = amount.upper() * scale;
            if (width == 0) {
                continue;
            }
            if (amount instanceof Amount.Band) {
                svg.hatch(x, y, width, BAR, BarChart.COLOUR);
            } else {
                svg.rect("chart-part-" + (i + 1), x, y, width, BAR, COLOURS.get(i), Svg.INK);
            }
            if (inside) {
                String colour = amount instanceof Amount.Band ? Svg.INK : ON.get(i);
                String text = Charts.text(chart, amount);
                if (amount instanceof Amount.Band) {
                    double room = Svg.width(text, Svg.LABEL) + 4;
                    svg.rect("chart-ground", x + width / 2 - room / 2, y + 3, room, BAR - 6, "#ffffff", "none");
                }
                svg.text(x + width / 2, y + BAR / 2 + 4.5, "middle", Svg.LABEL, colour, "600", text);
            }
            x += width;
        }
    }

    private static boolean fits(Chart chart, Chart.Row row, double scale) {
        return row.amounts().stream()
                .filter(amount -> !(amount instanceof Amount.Exact exact && exact.value() == 0))
                .allMatch(amount -> Svg.width(Charts.text(chart, amount), Svg.LABEL) + 8 < amount.upper() * scale);
    }

    private static String values(Chart chart, Chart.Row row) {
        return java.util.stream.IntStream.range(0, row.amounts().size())
                .mapToObj(i -> chart.series().get(i) + " "
                        + Charts.text(chart, row.amounts().get(i)))
                .collect(Collectors.joining("  ·  "));
    }

    private static double legend(Svg svg, Chart chart) {
        double x = LEFT;
        double y = 2;
        for (int i = 0; i < chart.series().size(); i++) {
            String name = chart.series().get(i);
            double width = 20 + Svg.width(name, Svg.LABEL) + 18;
            if (x > LEFT && x + width > Svg.WIDTH) {
                x = LEFT;
                y += 22;
            }
            svg.rect("chart-part-" + (i + 1), x + 0.5, y + 0.5, 13, 13, COLOURS.get(i), Svg.INK);
            svg.text(x + 20, y + 11.5, "start", Svg.LABEL, Svg.INK, name);
            x += width;
        }
        return y + 28;
    }

    private static double longest(Chart chart) {
        return chart.rows().stream()
                .mapToDouble(
                        row -> row.amounts().stream().mapToDouble(Amount::upper).sum())
                .filter(sum -> sum > 0)
                .max()
                .orElse(1);
    }
}
