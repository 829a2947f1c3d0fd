package nl.nabij.api.report;

import java.text.NumberFormat;
import java.util.Locale;
import nl.nabij.api.report.Figure.Amount;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;

/**
 * A figure in words, the same everywhere: "24", "minder dan 5", "5 tot 10", "21 tot en met 25", "20 of meer",
 * "€ 48.250".
 */
public final class FigureText {

    /** A band of so many numbers is named by both ends, a wider one by where it begins. */
    private static final int NARROW = 5;

    /** Up to here "5 tot 10" is what is agreed; above, "21 tot 26" of 25 people would be more than there are. */
    private static final int FEW = 10;

    private FigureText() {}

    public static String of(Figure figure, Locale language) {
        boolean dutch = language.getLanguage().equals("nl");
        if (figure instanceof Exact exact) {
            return number(exact.value(), language);
        }
        if (figure instanceof Amount amount) {
            return amount(amount, language);
        }
        if (figure instanceof Band band) {
            var low = number(band.low(), language);
            var above = number(band.high() + 1, language);
            if (band.low() == 0) {
                return (dutch ? "minder dan " : "fewer than ") + above;
            }
            if (band.high() - band.low() < NARROW) {
                return band.high() < FEW
                        ? low + (dutch ? " tot " : " to under ") + above
                        : low + (dutch ? " tot en met " : " to ") + number(band.high(), language);
            }
            return low + (dutch ? " of meer" : " or more");
        }
        return dutch ? "niet te noemen" : "not given";
    }

    private static String amount(Amount amount, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        boolean whole = amount.amount().stripTrailingZeros().scale() <= 0;
        if (amount.unit() == Figure.Unit.EURO) {
            format.setMinimumFractionDigits(whole ? 0 : 2);
            format.setMaximumFractionDigits(2);
            return "€ " + format.format(amount.amount());
        }
        format.setMaximumFractionDigits(1);
        return format.format(amount.amount()) + (language.getLanguage().equals("nl") ? " uur" : " hours");
    }

    private static String number(long number, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }
}
