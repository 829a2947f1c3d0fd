package nl.nabij.core.report;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Figure.Reason;
import nl.nabij.api.report.Figure.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * The gate between the data and any count of people that leaves, profile "funder under agreement". The scheme and its proof
 * stand in docs/decisions ("figures that leave"); in short: whatever can be computed from all that was published of a year is
 * a sum over at least {@link #THRESHOLD} people, or lies in a range of at least as many possible numbers.
 *
 * <p>A first half is published before its year is known. Its parts are named from {@link #FIRST_HALF} people, so that they
 * rarely bind the year; and the year takes what was released of its half ("earlier") as given.
 */
final class Disclosure {

    /** Fewer people than this are never told apart, nor is nobody. */
    static final int THRESHOLD = 5;

    /** From here on a count is given exactly. */
    static final int EXACT = 10;

    /** The same for the parts of a first half. */
    static final int FIRST_HALF = 15;

    static final Withheld TOO_FEW = new Withheld(Reason.TOO_FEW);

    private static final int WIDTH = THRESHOLD - 1;
    private static final Band FEW = new Band(0, WIDTH);
    private static final Band SOME = new Band(THRESHOLD, EXACT - 1L);

    private final boolean complementary;

    Disclosure() {
        this(true);
    }

    /** @param complementary false only in the test that shows what then happens */
    Disclosure(boolean complementary) {
        this.complementary = complementary;
    }

    /** How many people there are in all. */
    Figure total(long people, @Nullable Figure earlier) {
        var plain = people < THRESHOLD ? FEW : people < EXACT ? SOME : new Exact(people);
        if (!complementary || !(earlier instanceof Exact half)) {
            return plain;
        }
        long grown = people - half.value();
        if (grown >= 0 && grown < THRESHOLD) {
            return new Band(half.value(), half.value() + WIDTH);
        }
        // Records were voided after the release of the first half.
        return grown < 0 && grown > -THRESHOLD ? new Band(half.value() - WIDTH, half.value()) : plain;
    }

    /**
     * How many of the whole have something: one of several topics, a look back. With each count its complement, the first
     * half's and the difference of both are protected.
     */
    Figure part(long people, Figure whole, boolean firstHalf, @Nullable Figure earlier, @Nullable Figure earlierWhole) {
        if (low(whole) < EXACT) {
            return TOO_FEW;
        }
        for (var candidate : candidates(people, whole, firstHalf, earlier)) {
            if (!complementary || isSafe(candidate, whole, earlier, earlierWhole)) {
                return candidate;
            }
        }
        return TOO_FEW;
    }

    /** Most telling first; each contains the true number. */
    private static List<Figure> candidates(long people, Figure whole, boolean firstHalf, @Nullable Figure earlier) {
        var candidates = new ArrayList<Figure>();
        if (people >= (firstHalf ? FIRST_HALF : EXACT)) {
            candidates.add(new Exact(people));
        }
        // Before the band of some: else "all but a few" of ten people would mean all of them.
        addIfHolds(candidates, people, low(whole) - WIDTH, high(whole));
        if (!firstHalf) {
            addIfHolds(candidates, people, THRESHOLD, EXACT - 1L);
        }
        addIfHolds(candidates, people, 0, WIDTH);
        if (earlier instanceof Exact half) {
            addIfHolds(candidates, people, half.value(), half.value() + WIDTH);
        }
        if (earlier instanceof Band band) {
            addIfHolds(candidates, people, band.low(), high(whole));
        }
        addIfHolds(candidates, people, THRESHOLD, high(whole));
        return candidates;
    }

    private static void addIfHolds(List<Figure> candidates, long people, long low, long high) {
        if (low <= people && people <= high && low < high) {
            candidates.add(new Band(low, high));
        }
    }

    private static boolean isSafe(Figure part, Figure whole, @Nullable Figure earlier, @Nullable Figure earlierWhole) {
        long low = low(part);
        long high = Math.min(high(part), high(whole));
        if (earlier == null || earlierWhole == null) {
            return isHidden(low, high) && isHidden(low(whole) - high, high(whole) - low);
        }
        long wholeBefore = earlierWhole instanceof Withheld ? high(whole) : high(earlierWhole);
        long before = earlier instanceof Withheld ? 0 : low(earlier);
        long beforeHigh =
                Math.min(high, Math.min(wholeBefore, earlier instanceof Withheld ? wholeBefore : high(earlier)));
        low = Math.max(low, before);
        return isHidden(low, high)
                && isHidden(low(whole) - high, high(whole) - low)
                && isHidden(before, beforeHigh)
                && isHidden(low(earlierWhole) - beforeHigh, wholeBefore - before)
                && isHidden(low - beforeHigh, high - before);
    }

    /** Enough people, or enough possible numbers of them. */
    private static boolean isHidden(long low, long high) {
        return low >= THRESHOLD || high - Math.max(0, low) >= WIDTH;
    }

    /**
     * How many of the whole came in the year itself. Who was there before is the same in the half and in the year, so the
     * year's figure follows from the half's.
     */
    Figure started(long people, Figure whole, @Nullable Figure earlier, @Nullable Figure earlierWhole) {
        if (earlier == null || earlierWhole == null || !complementary) {
            return part(people, whole, false, null, null);
        }
        if (earlier instanceof Withheld || earlierWhole instanceof Withheld || whole instanceof Withheld) {
            return TOO_FEW;
        }
        return range(low(earlier) + low(whole) - low(earlierWhole), high(earlier) + high(whole) - high(earlierWhole));
    }

    static Figure range(long low, long high) {
        return low == high ? new Exact(low) : new Band(low, high);
    }

    static long low(Figure figure) {
        if (figure instanceof Exact exact) {
            return exact.value();
        }
        return figure instanceof Band band ? band.low() : 0;
    }

    static long high(Figure figure) {
        if (figure instanceof Exact exact) {
            return exact.value();
        }
        return figure instanceof Band band ? band.high() : 0;
    }
}
