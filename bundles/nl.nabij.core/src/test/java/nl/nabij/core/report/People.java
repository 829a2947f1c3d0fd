package nl.nabij.core.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.nabij.api.Topic;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.WayIn;
import nl.nabij.core.report.Counts.Events;
import org.jspecify.annotations.Nullable;

/** Invented people of one year, and the counts that the tables would give of its first half and of the whole of it. */
record People(List<Person> all, int neighbourhoods) {

    /** @param since 0: before the year, 1: the first half, 2: the second. closed: 0 not, 1, 2 in which half */
    record Person(
            int since,
            int closed,
            int neighbourhood,
            WayIn wayIn,
            @Nullable PartnerKind referrer,
            Set<Topic> topics,
            Set<Topic> newTopics,
            int lookedBack,
            int mark) {}

    static People random(Random random) {
        var all = new ArrayList<Person>();
        int size = (int) Math.round(Math.pow(random.nextDouble(), 2) * (random.nextInt(3) == 0 ? 300 : 90));
        int neighbourhoods = 1 + random.nextInt(7);
        double before = random.nextDouble();
        double late = random.nextDouble() * (random.nextBoolean() ? 0.2 : 1);
        double closing = random.nextDouble();
        double talking = random.nextDouble() * 0.5;
        double looking = random.nextDouble();
        int skew = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            int since = random.nextDouble() < late ? 2 : random.nextDouble() < before ? 0 : 1;
            int closed = random.nextDouble() < closing ? Math.max(Math.max(1, since), 1 + random.nextInt(2)) : 0;
            var wayIn = WayIn.values()[skewed(random, WayIn.values().length, skew)];
            all.add(new Person(
                    since,
                    closed,
                    skewed(random, neighbourhoods, skew),
                    wayIn,
                    wayIn == WayIn.REFERRAL ? PartnerKind.values()[skewed(random, 12, skew)] : null,
                    topics(random, talking),
                    topics(random, talking / 3),
                    random.nextDouble() < looking ? Math.max(Math.max(1, since), 1 + random.nextInt(2)) : 0,
                    random.nextInt(4)));
        }
        return new People(all, neighbourhoods);
    }

    private static int skewed(Random random, int of, int skew) {
        return (int) (Math.pow(random.nextDouble(), skew) * of);
    }

    private static Set<Topic> topics(Random random, double chance) {
        var topics = EnumSet.noneOf(Topic.class);
        for (var topic : Topic.values()) {
            if (random.nextDouble() < chance * (topic.ordinal() < 3 ? 3 : 0.5)) {
                topics.add(topic);
            }
        }
        return topics;
    }

    Counts counts(boolean firstHalf) {
        int half = firstHalf ? 1 : 2;
        var neighbourhoodCounts = new LinkedHashMap<String, Long>();
        for (int i = 0; i < neighbourhoods; i++) {
            int neighbourhood = i;
            neighbourhoodCounts.put("n" + i, count(half, person -> person.neighbourhood() == neighbourhood));
        }
        var waysIn = new LinkedHashMap<String, Long>();
        Stream.of(WayIn.values()).forEach(way -> waysIn.put(way.name(), count(half, person -> person.wayIn() == way)));
        var referrers = new LinkedHashMap<String, Long>();
        Stream.of(PartnerKind.values())
                .forEach(kind -> referrers.put(kind.name(), count(half, person -> person.referrer() == kind)));
        referrers.put(Counts.NONE, count(half, person -> person.referrer() == null));
        var topics = new LinkedHashMap<String, Long>();
        Stream.of(Topic.values())
                .forEach(topic -> topics.put(topic.code(), count(half, person -> mentions(person, topic, half))));
        var marks = new LinkedHashMap<String, Long>();
        List.of("8-10", "6-7", "1-5")
                .forEach(band -> marks.put(
                        band, count(half, person -> lookedBack(person, half) && person.mark() == marks.size())));
        var contacts = new LinkedHashMap<String, Events>();
        Stream.of(ContactKind.values()).forEach(kind -> contacts.put(kind.name(), new Events(0, 0)));
        return new Counts(
                count(half, person -> true),
                count(half, person -> person.since() > 0),
                count(half, person -> person.closed() > 0 && person.closed() <= half),
                count(half, person -> lookedBack(person, half)),
                marks,
                topics,
                neighbourhoodCounts,
                Map.of(),
                waysIn,
                referrers,
                topics,
                contacts,
                Map.of(),
                0,
                7);
    }

    static boolean lookedBack(Person person, int half) {
        return person.lookedBack() > 0 && person.lookedBack() <= half;
    }

    /** What somebody who came in the first half brings up later shows in the year only. */
    static boolean mentions(Person person, Topic topic, int half) {
        return person.topics().contains(topic)
                || half == 2 && person.newTopics().contains(topic);
    }

    long count(int half, Predicate<Person> which) {
        return all.stream()
                .filter(person -> person.since() <= half)
                .filter(which)
                .count();
    }
}
