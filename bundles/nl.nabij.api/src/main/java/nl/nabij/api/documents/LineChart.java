package nl.nabij.api.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class LineChart {

    private static final List<String> COLOURS = List.of("#0c5256", "#9c5a00", "#8a3b2a");
    /** Form and dashes tell the lines apart as well as colour does. */
    private static final List<String> DASHES = List.of("", "7 4", "2 4");

    private static final double TOP = 22;
    private static final double HEIGHT = 170;
    private static final double BASE = TOP + HEIGHT;
    private static final double LEFT = 44;

    private LineChart() {}

    static String draw(Chart chart) {
        Charts.atMost(COLOURS.size(), chart);
        Svg svg = new Svg();
        double step = step(Charts.top(chart));
        double top = Math.ceil(Charts.top(chart) / step) * step;
        for (double tick = 0; tick <= top + step / 2; tick += step) {
            double y = y(tick, top);
            svg.line(LEFT, y, right(chart), y, tick == 0 ? Svg.QUIET : Svg.RULE);
            svg.text(LEFT - 8, y + 4, "end", Svg.SMALL, Svg.QUIET, Charts.number(chart.language(), tick));
        }
        double bottom = moments(svg, chart);
        for (int i = 0; i < chart.series().size(); i++) {
            line(svg, chart, i, top);
        }
        names(svg, chart, top);
        return svg.finish(bottom + 4, chart.title(), chart.description());
    }

    private static void line(Svg svg, Chart chart, int series, double top) {
        String colour = COLOURS.get(series);
        StringBuilder d = new StringBuilder();
        boolean broken = true;
        for (int i = 0; i < chart.rows().size(); i++) {
            Amount amount = amount(chart, i, series);
            if (amount instanceof Amount.Exact) {
                double y = y(amount.upper(), top);
                d.append(broken ? Svg.move(x(chart, i), y) : "L" + Svg.number(x(chart, i)) + " " + Svg.number(y));
            }
            broken = !(amount instanceof Amount.Exact);
        }
        svg.path("chart-line-" + (series + 1), d.toString(), "none", colour, 2.2, DASHES.get(series));
        for (int i = 0; i < chart.rows().size(); i++) {
            point(svg, chart, i, series, top);
        }
    }

    private static void point(Svg svg, Chart chart, int moment, int series, double top) {
        Amount amount = amount(chart, moment, series);
        double x = x(chart, moment);
        double y = y(amount.upper(), top);
        if (amount instanceof Amount.Band band) {
            svg.hatch(x - 7, y, 14, y(band.from(), top) - y, COLOURS.get(series));
        } else if (amount instanceof Amount.Exact) {
            String d =
                    switch (series) {
                        case 0 -> Svg.move(x - 4, y) + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z";
                        case 1 -> Svg.move(x - 4, y - 4) + "h8v8h-8Z";
                        default -> Svg.move(x, y - 5) + "l5 9h-10Z";
                    };
            svg.path(
                    "chart-mark-" + (series + 1),
                    d,
                    series == 0 ? COLOURS.get(0) : "#ffffff",
                    COLOURS.get(series),
                    2,
                    "");
        } else {
            y = BASE;
        }
        boolean below = series > 0 && amount instanceof Amount.Exact && !higher(chart, moment, series);
        double text = below ? Math.min(y + 19, BASE - 3) : y - 9;
        double width = Svg.width(Charts.text(chart, amount), Svg.SMALL);
        svg.rect("chart-ground", x - width / 2, text - 9, width, 10, "#ffffff", "none");
        svg.text(x, text, "middle", Svg.SMALL, COLOURS.get(series), Charts.text(chart, amount));
    }

    private static boolean higher(Chart chart, int moment, int series) {
        return amount(chart, moment, series).upper() > amount(chart, moment, 0).upper();
    }

    /** The name of each line at its end, moved apart where lines end close together. */
    private static void names(Svg svg, Chart chart, double top) {
        int last = chart.rows().size() - 1;
        if (last < 0 || chart.series().size() < 2) {
            return;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -amount(chart, last, i).upper()));
        double free = TOP - Svg.LINE;
        for (int i : order) {
            List<String> name = Svg.wrap(chart.series().get(i), Svg.WIDTH - right(chart) - 16, Svg.LABEL);
            double y = Math.max(y(amount(chart, last, i).upper(), top) + 4.5, free + Svg.LINE);
            svg.lines(right(chart) + 14, y, "start", Svg.LABEL, COLOURS.get(i), name);
            free = y + (name.size() - 1) * Svg.LINE;
        }
    }

    private static double moments(Svg svg, Chart chart) {
        double room = chart.rows().size() < 2 ? 200 : x(chart, 1) - x(chart, 0);
        double bottom = BASE + 20;
        for (int i = 0; i < chart.rows().size(); i++) {
            List<String> label = Svg.wrap(chart.rows().get(i).label(), room - 4, Svg.SMALL);
            svg.lines(x(chart, i), BASE + 20, "middle", Svg.SMALL, Svg.INK, label);
            bottom = Math.max(bottom, BASE + 20 + (label.size() - 1) * Svg.LINE);
        }
        return bottom;
    }

    private static Amount amount(Chart chart, int moment, int series) {
        return chart.rows().get(moment).amounts().get(series);
    }

    private static double right(Chart chart) {
        return chart.series().size() < 2 ? Svg.WIDTH - 4 : Svg.WIDTH - 130;
    }

    private static double x(Chart chart, int moment) {
        double column = (right(chart) - LEFT) / chart.rows().size();
        return LEFT + column * (moment + 0.5);
    }

    private static double y(double value, double top) {
        return BASE - value / top * HEIGHT;
    }

    /** 1, 2 or 5 times a power of ten, three to six steps high. */
    private static double step(double top) {
        double power = Math.pow(10, Math.floor(Math.log10(top / 3)));
        double rest = top / 3 / power;
        return power * (rest >= 5 ? 5 : rest >= 2 ? 2 : 1);
    }
}
