package nl.nabij.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import nl.nabij.api.Topic;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measures;
import nl.nabij.core.report.People.Person;
import org.junit.jupiter.api.Test;

/** Takes everything published of random years, first half and year together, and tries to find out small counts. */
class DisclosureAttackTest {

    private static final int YEARS = 1_500;

    @Test
    void shouldLetNoSmallCountBeFoundOut() {
        assertEquals(List.of(), attack(new MeasureService(), YEARS));
    }

    @Test
    void shouldLetThemBeFoundOutWithoutComplementarySuppression() {
        assertFalse(attack(new MeasureService(false), 40).isEmpty());
    }

    private static List<String> attack(MeasureService service, int years) {
        var found = new ArrayList<String>();
        for (int seed = 0; seed < years; seed++) {
            var people = People.random(new Random(seed));
            var half = service.measures(people.counts(true), true, Map.of(), false);
            var year = service.measures(people.counts(false), false, half, false);
            for (var finding : new Publication(people, half, year).findings()) {
                found.add("year " + seed + ": " + finding);
            }
        }
        return found;
    }

    /** One year and its first half as published, beside the people themselves. */
    private record Publication(People people, Map<String, Measure> half, Map<String, Measure> year) {

        List<String> findings() {
            var found = new ArrayList<String>();
            found.addAll(whole());
            found.addAll(part(
                    Measures.CLOSED,
                    total(half, Measures.CLOSED),
                    total(year, Measures.CLOSED),
                    person -> person.closed() == 1,
                    person -> person.closed() > 0));
            found.addAll(part(
                    Measures.FOLLOW_UPS,
                    total(half, Measures.FOLLOW_UPS),
                    total(year, Measures.FOLLOW_UPS),
                    person -> person.lookedBack() == 1,
                    person -> person.lookedBack() > 0));
            for (var topic : Topic.values()) {
                found.addAll(part(
                        topic.code(),
                        line(half, topic),
                        line(year, topic),
                        person -> People.mentions(person, topic, 1),
                        person -> People.mentions(person, topic, 2)));
            }
            var first = people.counts(true);
            var both = people.counts(false);
            found.addAll(split(Measures.NEIGHBOURHOODS, first.neighbourhoods(), both.neighbourhoods()));
            found.addAll(split(Measures.WAYS_IN, first.waysIn(), both.waysIn()));
            found.addAll(split(Measures.REFERRERS, first.referrers(), both.referrers()));
            found.addAll(marks(both));
            return found;
        }

        private List<String> whole() {
            var attacker = new Attacker();
            int before = attacker.unknown();
            int first = attacker.unknown();
            int second = attacker.unknown();
            attacker.knows(total(half, Measures.CLIENTS), List.of(before, first));
            attacker.knows(total(year, Measures.CLIENTS), List.of(before, first, second));
            attacker.knows(total(half, Measures.STARTED), List.of(first));
            attacker.knows(total(year, Measures.STARTED), List.of(first, second));
            attacker.wants("before", count(person -> person.since() == 0), List.of(before));
            attacker.wants("first half", count(person -> person.since() == 1), List.of(first));
            attacker.wants("second half", count(person -> person.since() == 2), List.of(second));
            attacker.wants("in the year", count(person -> person.since() > 0), List.of(first, second));
            return attacker.finds();
        }

        private List<String> part(
                String name, Figure inHalf, Figure inYear, Predicate<Person> early, Predicate<Person> ever) {
            var attacker = new Attacker();
            int yes = attacker.unknown();
            int later = attacker.unknown();
            int never = attacker.unknown();
            int newYes = attacker.unknown();
            int newNever = attacker.unknown();
            attacker.knows(total(half, Measures.CLIENTS), List.of(yes, later, never));
            attacker.knows(total(year, Measures.CLIENTS), List.of(yes, later, never, newYes, newNever));
            attacker.knows(inHalf, List.of(yes));
            attacker.knows(inYear, List.of(yes, later, newYes));
            Predicate<Person> old = person -> person.since() < 2;
            long had = count(old.and(early));
            long has = count(ever);
            attacker.wants(name + " in the half", had, List.of(yes));
            attacker.wants(name + " not in the half", count(old) - had, List.of(later, never));
            attacker.wants(name + " since", has - had, List.of(later, newYes));
            attacker.wants(name + " in the year", has, List.of(yes, later, newYes));
            attacker.wants(name + " not in the year", people.all().size() - has, List.of(never, newNever));
            attacker.wants(name + " later", count(old.and(ever)) - had, List.of(later));
            attacker.wants(name + " of the new", has - count(old.and(ever)), List.of(newYes));
            attacker.wants(name + " not of the new", count(old.negate().and(ever.negate())), List.of(newNever));
            return attacker.finds();
        }

        private List<String> split(String id, Map<String, Long> first, Map<String, Long> both) {
            var attacker = new Attacker();
            var early = new HashMap<String, Integer>();
            var late = new HashMap<String, Integer>();
            first.keySet().forEach(code -> early.put(code, attacker.unknown()));
            first.keySet().forEach(code -> late.put(code, attacker.unknown()));
            attacker.knows(total(half, id), sum(first.keySet(), early));
            attacker.knows(total(year, id), sum(first.keySet(), early, late));
            measure(half, id).lines().forEach(line -> attacker.knows(line.figure(), sum(line.members(), early)));
            measure(year, id).lines().forEach(line -> attacker.knows(line.figure(), sum(line.members(), early, late)));
            for (var code : first.keySet()) {
                long had = first.getOrDefault(code, 0L);
                long has = both.getOrDefault(code, 0L);
                var codes = List.of(code);
                attacker.wants(id + " " + code + " in the half", had, sum(codes, early));
                attacker.wants(id + " " + code + " since", has - had, sum(codes, late));
                attacker.wants(id + " " + code + " in the year", has, sum(codes, early, late));
            }
            return attacker.finds();
        }

        private List<String> marks(Counts both) {
            var attacker = new Attacker();
            var bands = new HashMap<String, Integer>();
            var counts = new HashMap<>(both.marks());
            counts.put(
                    Counts.NONE,
                    both.followUps()
                            - both.marks().values().stream().mapToLong(n -> n).sum());
            counts.keySet().forEach(band -> bands.put(band, attacker.unknown()));
            attacker.knows(total(year, Measures.MARKS), sum(counts.keySet(), bands));
            measure(year, Measures.MARKS)
                    .lines()
                    .forEach(line -> attacker.knows(line.figure(), sum(line.members(), bands)));
            counts.forEach((band, count) -> attacker.wants("mark " + band, count, sum(List.of(band), bands)));
            return attacker.finds();
        }

        private long count(Predicate<Person> which) {
            return people.count(2, which);
        }

        @SafeVarargs
        private static List<Integer> sum(Iterable<String> codes, Map<String, Integer>... unknowns) {
            var sum = new ArrayList<Integer>();
            for (var code : codes) {
                for (var of : unknowns) {
                    sum.add(java.util.Objects.requireNonNull(of.get(code)));
                }
            }
            return sum;
        }

        private static Measure measure(Map<String, Measure> measures, String id) {
            return java.util.Objects.requireNonNull(measures.get(id));
        }

        private static Figure total(Map<String, Measure> measures, String id) {
            return measure(measures, id).total();
        }

        private static Figure line(Map<String, Measure> measures, Topic topic) {
            return measure(measures, Measures.TOPICS)
                    .line(topic.code())
                    .map(Measure.Line::figure)
                    .orElse(Disclosure.TOO_FEW);
        }
    }
}
