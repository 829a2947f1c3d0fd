package nl.nabij.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measure.Line;
import org.jspecify.annotations.Nullable;

/**
 * Splits a whole into categories of which each person has one. What is published are sums of disjoint groups of categories,
 * each of enough people, so nothing finer can be computed. Categories with too few, nobody included, go together into one
 * group ("overig"); while that has too few, the smallest of the others joins it.
 *
 * <p>When the first half was released with groups of its own, each of these is a table of two rows (the half, and since) that
 * the year may split as long as both rows and all columns have enough: then every cell of it lies in a range of enough numbers.
 * A group to which too few came since goes into "overig" whole.
 */
final class Split {

    /** Categories that are published as one. @param before what was released of them over the first half */
    private record Group(List<String> members, long people, long before) {

        long fresh() {
            return people - before;
        }

        boolean isMerged() {
            return members.size() > 1;
        }

        Group with(Group other) {
            var all = new ArrayList<>(members);
            all.addAll(other.members);
            return new Group(all, people + other.people, before + other.before);
        }
    }

    private final boolean complementary;

    /** @param complementary false only in the test that shows what then happens */
    Split(boolean complementary) {
        this.complementary = complementary;
    }

    /**
     * @param counts people by category, with every category that exists, in the order for equals
     * @param earlier the lines that were released of the first half; empty when there are none
     * @return empty when the whole cannot be split
     */
    List<Line> of(Map<String, Long> counts, Figure whole, boolean firstHalf, List<Line> earlier) {
        return split(counts, whole, firstHalf, earlier).stream()
                .map(line -> inOrder(line, List.copyOf(counts.keySet())))
                .toList();
    }

    /** The order in which categories were merged would tell which of them is the largest. */
    static Line inOrder(Line line, List<String> order) {
        var members = new ArrayList<>(line.members());
        members.sort(Comparator.comparingInt(order::indexOf));
        return new Line(line.code(), line.name(), line.figure(), line.percent(), members, line.names());
    }

    private List<Line> split(Map<String, Long> counts, Figure whole, boolean firstHalf, List<Line> earlier) {
        if (Disclosure.low(whole) < Disclosure.EXACT) {
            return List.of();
        }
        if (earlier.isEmpty() || !complementary) {
            var single = new ArrayList<Group>();
            counts.forEach((code, people) -> single.add(new Group(List.of(code), people, 0)));
            return lines(merged(single, firstHalf ? Disclosure.FIRST_HALF : Disclosure.THRESHOLD), whole);
        }
        if (earlier.stream().anyMatch(line -> !(line.figure() instanceof Exact))) {
            return List.of();
        }
        var groups = groups(counts, earlier);
        return whole instanceof Exact ? lines(grown(groups, counts), whole) : grownByFew(groups);
    }

    private static List<Group> grown(List<Group> halves, Map<String, Long> counts) {
        var open = new ArrayList<Group>();
        var rest = new ArrayList<Group>();
        halves.forEach(group -> (group.fresh() >= Disclosure.THRESHOLD ? open : rest).add(group));
        fill(rest, open, Group::fresh, Disclosure.THRESHOLD);
        var named = new ArrayList<Group>();
        for (var group : open) {
            var parts = new ArrayList<Group>();
            group.members().forEach(code -> parts.add(new Group(List.of(code), counts.getOrDefault(code, 0L), 0)));
            var small = new ArrayList<>(parts);
            small.removeIf(part -> part.people() >= Disclosure.THRESHOLD);
            parts.removeAll(small);
            fill(small, parts, Group::people, Disclosure.THRESHOLD);
            named.addAll(parts);
            rest.addAll(small);
        }
        rest.stream().reduce(Group::with).ifPresent(named::add);
        return named;
    }

    /** Lets the smallest of the named join the rest while that is there but has too few. */
    private static void fill(List<Group> rest, List<Group> named, ToLongFunction<Group> size, long least) {
        while (!rest.isEmpty()
                && !named.isEmpty()
                && rest.stream().mapToLong(size).sum() < least) {
            var smallest = named.stream().min(Comparator.comparingLong(size)).orElseThrow();
            named.remove(smallest);
            rest.add(smallest);
        }
    }

    private static List<Group> groups(Map<String, Long> counts, List<Line> earlier) {
        var groups = new ArrayList<Group>();
        Set<String> seen = new HashSet<>();
        for (var line : earlier) {
            seen.addAll(line.members());
            groups.add(new Group(line.members(), sum(counts, line.members()), Disclosure.low(line.figure())));
        }
        var unseen =
                counts.keySet().stream().filter(code -> !seen.contains(code)).toList();
        if (!unseen.isEmpty()) {
            groups.add(new Group(unseen, sum(counts, unseen), 0));
        }
        return groups;
    }

    private static long sum(Map<String, Long> counts, List<String> codes) {
        return codes.stream().mapToLong(code -> counts.getOrDefault(code, 0L)).sum();
    }

    private List<Group> merged(List<Group> single, long least) {
        var named = new ArrayList<Group>();
        var rest = new ArrayList<Group>();
        single.forEach(group -> (group.people() >= least ? named : rest).add(group));
        if (complementary) {
            int small = rest.size();
            fill(rest, named, Group::people, least);
            while (!named.isEmpty() && isPinned(rest, small, named, least)) {
                var next = named.stream()
                        .min(Comparator.comparingLong(Group::people))
                        .orElseThrow();
                named.remove(next);
                rest.add(next);
            }
        }
        rest.stream()
                .reduce(Group::with)
                .filter(other -> other.people() >= least)
                .ifPresent(named::add);
        return named;
    }

    /**
     * Who knows the rules knows that what joined the small ones is no larger than what is still named. So much that the small
     * ones cannot differ by two is too much.
     *
     * @param small how many of the rest have too few by themselves
     */
    private static boolean isPinned(List<Group> rest, int small, List<Group> named, long least) {
        long joined = rest.size() - small;
        if (joined == 0) {
            return false;
        }
        long all = rest.stream().mapToLong(Group::people).sum();
        long largest = named.stream().mapToLong(Group::people).min().orElseThrow();
        long most = Math.min(small * (least - 1), all - joined * least);
        long fewest = Math.max(0, all - joined * largest);
        return most - fewest < 2;
    }

    /** Fewer than the threshold came in all, and nobody can tell how many; so the same can be said of each group. */
    private static List<Line> grownByFew(List<Group> groups) {
        if (groups.stream().anyMatch(group -> group.fresh() < 0 || group.fresh() >= Disclosure.THRESHOLD)) {
            return List.of();
        }
        return groups.stream()
                .map(group -> line(group, new Band(group.before(), group.before() + Disclosure.THRESHOLD - 1), null))
                .toList();
    }

    private List<Line> lines(List<Group> groups, Figure whole) {
        if (groups.size() < (complementary ? 2 : 1)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        long others = 0;
        for (var group : groups.subList(0, groups.size() - 1)) {
            others += group.people();
            var figure = shown(group.people());
            lines.add(line(group, figure, percent(figure, whole)));
        }
        var last = groups.get(groups.size() - 1);
        // While the whole is known by its limits only, so is what the others leave of it.
        var figure = whole instanceof Exact
                ? shown(last.people())
                : Disclosure.range(Disclosure.low(whole) - others, Disclosure.high(whole) - others);
        lines.add(line(last, figure, percent(figure, whole)));
        lines.sort(Comparator.comparing((Line line) -> line.code().equals(Measure.OTHER))
                .thenComparing(line -> -Disclosure.low(line.figure())));
        return lines;
    }

    /** Below ten a band, also where the number would be safe: one rule, which readers can see. */
    private static Figure shown(long people) {
        return people < Disclosure.EXACT ? new Band(Disclosure.THRESHOLD, Disclosure.EXACT - 1L) : new Exact(people);
    }

    static @Nullable Integer percent(Figure figure, Figure whole) {
        return figure instanceof Exact part && whole instanceof Exact all
                ? Math.toIntExact(Math.round(100.0 * part.value() / all.value()))
                : null;
    }

    private static Line line(Group group, Figure figure, @Nullable Integer percent) {
        var code = group.isMerged() ? Measure.OTHER : group.members().get(0);
        return new Line(code, null, figure, percent, group.members(), List.of());
    }
}
