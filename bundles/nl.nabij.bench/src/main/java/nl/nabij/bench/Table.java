package nl.nabij.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that are printed, and what was asked of each. */
final class Table {

    private static final String HEAD = """
            | What | Product | Bare | Measured | Asked | |
            |---|---|---|---|---|---|
            """;

    private final List<String> lines = new ArrayList<>();

    /** A line of which nothing is asked. */
    void line(String what, String product, String bare, String measured) {
        add(what, product, bare, measured, "", "");
    }

    /** @param most the highest value that is good */
    void atMost(String what, String product, String bare, double value, String unit, double most) {
        add(
                what,
                product,
                bare,
                number(value) + unit,
                "≤ " + number(most) + unit,
                value <= most ? "met" : "**missed**");
    }

    /** @param least the lowest value that is good */
    void atLeast(String what, String product, String bare, double value, String unit, double least) {
        add(
                what,
                product,
                bare,
                number(value) + unit,
                "≥ " + number(least) + unit,
                value >= least ? "met" : "**missed**");
    }

    private void add(String... cells) {
        var line = "| " + String.join(" | ", cells) + " |";
        lines.add(line);
        System.err.println(line);
    }

    static String times(Sample sample) {
        return String.format(Locale.ROOT, "p50 %.2f ms, p90 %.2f ms", sample.p50(), sample.p90());
    }

    static String rate(Sample sample) {
        return String.format(Locale.ROOT, "%.0f a second", sample.perSecond());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 && value != Math.rint(value) ? "%.2f" : "%.0f", value);
    }

    @Override
    public String toString() {
        return HEAD + String.join("\n", lines) + "\n";
    }
}
