package nl.nabij.core.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Figure.Reason;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measure.Line;
import nl.nabij.api.report.Measures;
import nl.nabij.core.report.Counts.Events;
import org.jspecify.annotations.Nullable;

/** Makes measures of counts: everything passes the disclosure gate here, in one place. */
final class MeasureService {

    private final Disclosure disclosure;
    private final Split split;

    MeasureService() {
        this(true);
    }

    /** @param complementary false only in the test that shows what then happens */
    MeasureService(boolean complementary) {
        this.disclosure = new Disclosure(complementary);
        this.split = new Split(complementary);
    }

    /**
     * @param earlier what was released over the first half of the same year, by id; empty when nothing was
     * @param otherScope people of this scope are counted in a released report of another scope of the same year
     */
    Map<String, Measure> measures(Counts counts, boolean firstHalf, Map<String, Measure> earlier, boolean otherScope) {
        var measures = new LinkedHashMap<String, Measure>();
        if (otherScope) {
            Measures.ALL.forEach(id -> measures.put(id, new Measure(id, new Withheld(Reason.OTHER_SCOPE), List.of())));
        } else {
            ofPeople(counts, firstHalf, earlier).forEach(measure -> measures.put(measure.id(), measure));
        }
        for (var measure : ofEvents(counts, firstHalf, otherScope)) {
            measures.put(measure.id(), measure);
        }
        return measures;
    }

    private List<Measure> ofPeople(Counts counts, boolean firstHalf, Map<String, Measure> earlier) {
        var before = total(earlier, Measures.CLIENTS);
        var clients = disclosure.total(counts.clients(), before);
        var followUps =
                disclosure.part(counts.followUps(), clients, firstHalf, total(earlier, Measures.FOLLOW_UPS), before);
        return List.of(
                new Measure(Measures.CLIENTS, clients, List.of()),
                new Measure(
                        Measures.STARTED,
                        disclosure.started(counts.started(), clients, total(earlier, Measures.STARTED), before),
                        List.of()),
                new Measure(
                        Measures.CLOSED,
                        disclosure.part(counts.closed(), clients, firstHalf, total(earlier, Measures.CLOSED), before),
                        List.of()),
                new Measure(Measures.FOLLOW_UPS, followUps, List.of()),
                new Measure(Measures.MARKS, followUps, firstHalf ? List.of() : marks(counts, followUps)),
                new Measure(Measures.TOPICS, clients, topics(counts, clients, firstHalf, earlier)),
                named(
                        split(Measures.NEIGHBOURHOODS, counts.neighbourhoods(), clients, firstHalf, earlier),
                        counts.names()),
                split(Measures.WAYS_IN, counts.waysIn(), clients, firstHalf, earlier),
                split(Measures.REFERRERS, counts.referrers(), clients, firstHalf, earlier));
    }

    private static List<Measure> ofEvents(Counts counts, boolean firstHalf, boolean otherScope) {
        return List.of(
                new Measure(
                        Measures.CONTACTS,
                        new Exact(counts.allContacts()),
                        otherScope || firstHalf ? List.of() : events(counts.contacts())),
                new Measure(
                        Measures.PARTNERS,
                        otherScope
                                ? new Withheld(Reason.OTHER_SCOPE)
                                : partners(counts.partners().values()),
                        otherScope || firstHalf ? List.of() : events(counts.partners())),
                new Measure(
                        Measures.CONVERSATIONS,
                        new Exact(sum(counts.conversations())),
                        otherScope ? List.of() : conversations(counts.conversations())),
                new Measure(Measures.EXPERTS, new Exact(counts.experts()), List.of()));
    }

    private Measure split(
            String id, Map<String, Long> counts, Figure whole, boolean firstHalf, Map<String, Measure> earlier) {
        return new Measure(id, whole, split.of(counts, whole, firstHalf, lines(earlier, id)));
    }

    /** Splits those who looked back, with who gave no mark; only when it is known how many they are. */
    private List<Line> marks(Counts counts, Figure followUps) {
        if (!(followUps instanceof Exact)) {
            return List.of();
        }
        var marks = new LinkedHashMap<>(counts.marks());
        marks.put(Counts.NONE, counts.followUps() - sum(counts.marks()));
        var lines = split.of(marks, followUps, false, List.of());
        // "Overig" of both better bands beside the lowest would tell less than the truth.
        boolean blurred = lines.stream()
                .anyMatch(line -> line.members().stream()
                                .filter(counts.marks()::containsKey)
                                .count()
                        > 1);
        return blurred ? List.of() : lines;
    }

    private List<Line> topics(Counts counts, Figure clients, boolean firstHalf, Map<String, Measure> earlier) {
        var lines = new ArrayList<Line>();
        var before = total(earlier, Measures.CLIENTS);
        counts.topics().forEach((topic, people) -> {
            var figure = disclosure.part(people, clients, firstHalf, line(earlier, topic), before);
            lines.add(new Line(topic, null, figure, Split.percent(figure, clients), List.of(topic), List.of()));
        });
        if (lines.stream().allMatch(line -> line.figure() instanceof Withheld)) {
            return List.of();
        }
        lines.sort(Comparator.comparingLong(line -> -Disclosure.low(line.figure())));
        return lines;
    }

    private static @Nullable Figure line(Map<String, Measure> earlier, String topic) {
        var measure = earlier.get(Measures.TOPICS);
        if (measure == null) {
            return null;
        }
        return measure.line(topic).map(Line::figure).orElse(Disclosure.TOO_FEW);
    }

    /** How many contacts involved a partner; only when enough different people are behind one kind of partner at least. */
    private static Figure partners(Collection<Events> kinds) {
        long people = kinds.stream().mapToLong(Events::people).max().orElse(0);
        return people < Disclosure.THRESHOLD
                ? Disclosure.TOO_FEW
                : new Exact(kinds.stream().mapToLong(Events::count).sum());
    }

    /** Kinds with enough people behind them; the others go together, with the smallest of these as long as they are too few. */
    private static List<Line> events(Map<String, Events> kinds) {
        int least = Disclosure.THRESHOLD;
        var named = new ArrayList<String>();
        var rest = new ArrayList<String>();
        kinds.forEach((kind, events) -> (events.people() >= least ? named : rest).add(kind));
        named.sort(Comparator.comparingLong(
                kind -> -kinds.getOrDefault(kind, Events.NONE).count()));
        boolean alone = rest.stream()
                .noneMatch(kind -> kinds.getOrDefault(kind, Events.NONE).people() >= least);
        if (!rest.isEmpty() && alone && !named.isEmpty()) {
            rest.add(named.remove(named.size() - 1));
        }
        var counts = new LinkedHashMap<String, Long>();
        kinds.forEach((kind, events) -> counts.put(kind, events.count()));
        return lines(counts, named, rest);
    }

    /**
     * Of a conversation no person is known, so only what a few of them were about is kept together: somebody may have seen who
     * came in. Topics of no conversation are left out.
     */
    private static List<Line> conversations(Map<String, Long> topics) {
        var named = new ArrayList<String>();
        var rest = new ArrayList<String>();
        topics.forEach((topic, count) -> (count >= Disclosure.THRESHOLD ? named : rest).add(topic));
        rest.removeIf(topic -> topics.getOrDefault(topic, 0L) == 0);
        named.sort(Comparator.comparingLong(topic -> -topics.getOrDefault(topic, 0L)));
        long few =
                rest.stream().mapToLong(topic -> topics.getOrDefault(topic, 0L)).sum();
        if (few > 0 && few < Disclosure.THRESHOLD && !named.isEmpty()) {
            rest.add(named.remove(named.size() - 1));
        }
        return lines(topics, named, rest);
    }

    /** The named ones in this order, and the rest as one. */
    private static List<Line> lines(Map<String, Long> counts, List<String> named, List<String> rest) {
        if (named.isEmpty()) {
            return List.of();
        }
        var all = new Exact(sum(counts));
        var lines = new ArrayList<Line>();
        long others = all.value();
        for (var code : named) {
            var figure = new Exact(counts.getOrDefault(code, 0L));
            others -= figure.value();
            lines.add(new Line(code, null, figure, Split.percent(figure, all), List.of(code), List.of()));
        }
        if (!rest.isEmpty()) {
            var figure = new Exact(others);
            var line = new Line(Measure.OTHER, null, figure, Split.percent(figure, all), rest, List.of());
            lines.add(Split.inOrder(line, List.copyOf(counts.keySet())));
        }
        return lines;
    }

    private static Measure named(Measure measure, Map<String, String> names) {
        var lines = measure.lines().stream()
                .map(line -> new Line(
                        line.code(),
                        names.get(line.code()),
                        line.figure(),
                        line.percent(),
                        line.members(),
                        line.members().stream()
                                .map(names::get)
                                .filter(java.util.Objects::nonNull)
                                .toList()))
                .toList();
        return new Measure(measure.id(), measure.total(), lines);
    }

    private static @Nullable Figure total(Map<String, Measure> earlier, String id) {
        var measure = earlier.get(id);
        return measure == null ? null : measure.total();
    }

    private static List<Line> lines(Map<String, Measure> earlier, String id) {
        var measure = earlier.get(id);
        return measure == null ? List.of() : measure.lines();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
