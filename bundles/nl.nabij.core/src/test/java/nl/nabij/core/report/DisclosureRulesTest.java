package nl.nabij.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.Measure.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureRulesTest {

    private final Disclosure disclosure = new Disclosure();
    private final Split split = new Split(true);

    @Test
    void shouldGiveSmallCountsAsBands() {
        assertEquals(new Band(0, 4), disclosure.total(0, null));
        assertEquals(new Band(0, 4), disclosure.total(4, null));
        assertEquals(new Band(5, 9), disclosure.total(5, null));
        assertEquals(new Exact(10), disclosure.total(10, null));
    }

    @Test
    void shouldCoarsenAYearToWhichFewCame() {
        assertEquals(new Band(22, 26), disclosure.total(23, new Exact(22)));
        assertEquals(new Band(22, 26), disclosure.total(22, new Exact(22)));
        assertEquals(new Exact(27), disclosure.total(27, new Exact(22)));
    }

    @Test
    void shouldHideAllAsWellAsNobody() {
        var all = new Exact(24);
        assertEquals(new Band(20, 24), disclosure.part(24, all, false, null, null));
        assertEquals(new Band(20, 24), disclosure.part(21, all, false, null, null));
        assertEquals(new Exact(19), disclosure.part(19, all, false, null, null));
        assertEquals(new Band(0, 4), disclosure.part(0, all, false, null, null));
        assertTrue(disclosure.part(3, new Band(5, 9), false, null, null) instanceof Withheld);
    }

    @Test
    void shouldNotSayWhatTheFirstHalfTurnsIntoADifference() {
        var half = new Exact(30);
        var year = new Exact(60);
        assertEquals(new Exact(25), disclosure.part(25, year, false, new Exact(16), half));
        assertEquals(new Band(16, 20), disclosure.part(18, year, false, new Exact(16), half));
    }

    /** Who knows the rules as well as what was published still cannot tell a small count, nor all of them. */
    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13, 14, 20, 33})
    void shouldHoldAgainstWhoKnowsTheRulesForAPart(int whole) {
        var possible = new HashMap<Figure, Set<Long>>();
        for (long people = 0; people <= whole; people++) {
            possible.computeIfAbsent(
                            disclosure.part(people, new Exact(whole), false, null, null), figure -> new HashSet<>())
                    .add(people);
        }
        for (var entry : possible.entrySet()) {
            var people = entry.getValue();
            boolean small = people.stream().allMatch(n -> n < Disclosure.THRESHOLD || n > whole - Disclosure.THRESHOLD);
            assertTrue(!small || people.size() >= Disclosure.THRESHOLD, whole + ": " + entry);
        }
    }

    @Test
    void shouldHoldAgainstWhoKnowsTheRulesForASplit() {
        var possible = new HashMap<List<Line>, List<long[]>>();
        for (long a = 0; a < 14; a++) {
            for (long b = 0; b < 14; b++) {
                for (long c = 0; c < 14; c++) {
                    var counts = new LinkedHashMap<>(Map.of("a", a));
                    counts.put("b", b);
                    counts.put("c", c);
                    var whole = disclosure.total(a + b + c, null);
                    var lines = new ArrayList<>(split.of(counts, whole, false, List.of()));
                    // The total is published too.
                    lines.add(new Line("total", null, whole, null, List.of(), List.of()));
                    possible.computeIfAbsent(lines, published -> new ArrayList<>())
                            .add(new long[] {a, b, c});
                }
            }
        }
        for (var entry : possible.entrySet()) {
            for (int i = 0; i < 3; i++) {
                int category = i;
                var values = new HashSet<Long>();
                entry.getValue().forEach(counts -> values.add(counts[category]));
                boolean small = values.stream().allMatch(n -> n < Disclosure.THRESHOLD);
                assertTrue(!small || values.size() > 1, entry.getKey() + " tells " + values);
            }
        }
    }

    @Test
    void shouldKeepAHalfsGroupTogetherWhenFewCameToIt() {
        var half = split.of(counts(20, 16, 9, 8), new Exact(53), true, List.of());
        assertEquals(List.of("a", "b", "other"), codes(half));

        var grown = split.of(counts(30, 18, 16, 14), new Exact(78), false, half);

        assertEquals(List.of("c", "d", "other"), codes(grown), "two came to b, so a lends it its newcomers");
    }

    private static Map<String, Long> counts(long a, long b, long c, long d) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("a", a);
        counts.put("b", b);
        counts.put("c", c);
        counts.put("d", d);
        return counts;
    }

    private static List<String> codes(List<Line> lines) {
        return lines.stream().map(Line::code).toList();
    }
}
