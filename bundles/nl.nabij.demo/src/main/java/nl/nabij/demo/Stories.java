package nl.nabij.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import nl.nabij.api.Topic;
import org.jspecify.annotations.Nullable;

/** Invents trajectories over the two years up to today; the same number gives the same story on the same day. */
final class Stories {

    private static final int DAYS = 730;
    private static final Topic[] TOPICS = Topic.values();
    /** How many of a hundred people come with each topic first. */
    private static final int[] TOPIC_WEIGHTS = {17, 9, 22, 7, 16, 12, 4, 8, 3, 2};

    private static final String[] WAYS_IN = {"WALK_IN", "REFERRAL", "OUTREACH", "OWN_NETWORK", "APPOINTMENT", "OTHER"};
    private static final int[] WAY_WEIGHTS = {42, 25, 18, 9, 5, 1};
    private static final String[] PARTNERS = {
        "NEIGHBOURHOOD_TEAM", "MENTAL_HEALTH", "PRACTITIONER", "MUNICIPALITY", "WELFARE", "HOUSING", "INFORMAL"
    };
    private static final int[] PARTNER_WEIGHTS = {38, 20, 14, 11, 9, 5, 3};
    private static final String[] KINDS = {"LIVE", "HOME_VISIT", "TELEPHONE", "GOING_ALONG", "MESSAGE"};
    private static final int[] KIND_WEIGHTS = {36, 22, 20, 12, 10};
    private static final String[] REASONS = {
        "ANSWERED", "GOES_ON_ALONE", "OTHER_SUPPORT", "CLIENT_STOPPED", "CONTACT_LOST", "MOVED"
    };
    private static final int[] REASON_WEIGHTS = {38, 30, 14, 8, 7, 3};
    private static final int[] NEIGHBOURHOOD_WEIGHTS = {34, 26, 18, 12, 7, 3};

    private final Words words;
    private final LocalDate today;
    private final int experts;

    Stories(Words words, LocalDate today, int experts) {
        this.words = words;
        this.today = today;
        this.experts = experts;
    }

    Story story(int number) {
        var random = new SplittableRandom(20_260_000L + number);
        // Slightly more in the second year: the team becomes known.
        var startedOn = today.minusDays((long) (DAYS * Math.pow(random.nextDouble(), 1.15)));
        var length = 45 + random.nextInt(330);
        var closedOn = startedOn.plusDays(length).isBefore(today) ? startedOn.plusDays(length) : null;
        var end = closedOn == null ? today : closedOn;
        var topics = topics(random);
        var wayIn = pick(WAYS_IN, WAY_WEIGHTS, random);
        var handOver = random.nextInt(100) < 6 && experts > 1;
        int expert = number % experts;
        var naming = random.nextInt(100);
        var first = words.any("first-names", random);
        return new Story(
                expert,
                handOver ? (expert / 12 * 12 + (expert + 1) % 12) % experts : null,
                pick(NEIGHBOURHOOD_WEIGHTS, random),
                naming < 62 ? first + " " + words.any("surnames", random) : null,
                naming >= 62 && naming < 90 ? (naming < 80 ? first : words.any("nicknames", random)) : null,
                random.nextInt(4) == 0 ? "Meestal bij de inloop op dinsdag" : "Telefoon, liefst na tien uur",
                random.nextInt(3) == 0,
                words.any("locations", random),
                wayIn,
                wayIn.equals("REFERRAL") ? pick(PARTNERS, PARTNER_WEIGHTS, random) : null,
                words.any("occasions", random),
                startedOn,
                closedOn,
                closedOn == null ? null : pick(REASONS, REASON_WEIGHTS, random),
                closedOn == null ? null : words.any("changed", random),
                handOver ? words.any("handovers", random) : null,
                questions(topics, startedOn, end, random),
                contacts(topics, startedOn, end, random),
                agreements(startedOn, end, closedOn != null, random),
                sheets(topics, startedOn, end, random));
    }

    private List<Topic> topics(SplittableRandom random) {
        var topics = new LinkedHashSet<Topic>();
        var number = 1 + random.nextInt(3);
        while (topics.size() < number) {
            topics.add(TOPICS[pick(TOPIC_WEIGHTS, random)]);
        }
        return List.copyOf(topics);
    }

    private List<Story.Question> questions(
            List<Topic> topics, LocalDate startedOn, LocalDate end, SplittableRandom random) {
        var questions = new ArrayList<Story.Question>();
        questions.add(new Story.Question(
                startedOn, words.any("question." + topics.get(0).code(), random)));
        var last = topics.get(topics.size() - 1);
        var changedOn = startedOn.plusDays(60 + random.nextInt(60));
        if (topics.size() > 1 && random.nextInt(4) == 0 && changedOn.isBefore(end)) {
            questions.add(new Story.Question(changedOn, words.any("question." + last.code(), random)));
        }
        return questions;
    }

    private List<Story.Contact> contacts(
            List<Topic> topics, LocalDate startedOn, LocalDate end, SplittableRandom random) {
        var contacts = new ArrayList<Story.Contact>();
        var step = 8 + random.nextInt(22);
        for (var on = startedOn; !on.isAfter(end); on = on.plusDays(step / 2 + 1 + random.nextInt(step))) {
            var topic = topics.get(random.nextInt(topics.size()));
            var about = random.nextInt(5) == 0 && topics.size() > 1 ? topics.subList(0, 2) : List.of(topic);
            var kind = pick(KINDS, KIND_WEIGHTS, random);
            var partner = random.nextInt(9) == 0 ? pick(PARTNERS, PARTNER_WEIGHTS, random) : null;
            var minutes = kind.equals("MESSAGE") ? 5 : 15 * (1 + random.nextInt(6));
            contacts.add(
                    new Story.Contact(on, kind, minutes, words.any("note." + topic.code(), random), about, partner));
        }
        return contacts;
    }

    private List<Story.Agreement> agreements(
            LocalDate startedOn, LocalDate end, boolean closed, SplittableRandom random) {
        var agreements = new ArrayList<Story.Agreement>();
        var number = random.nextInt(4);
        for (int i = 0; i < number; i++) {
            var whom = List.of("client", "expert", "together").get(random.nextInt(3));
            var on = startedOn.plusDays(random.nextLong(ChronoUnit.DAYS.between(startedOn, end) + 1));
            var dueOn = random.nextInt(3) == 0 ? null : on.plusDays(7 + random.nextInt(28));
            var settledOn = closed || random.nextInt(10) < 7 ? on.plusDays(random.nextInt(30)) : null;
            if (settledOn != null && settledOn.isAfter(end)) {
                settledOn = end;
            }
            agreements.add(new Story.Agreement(
                    whom.toUpperCase(Locale.ROOT), words.any("agreement." + whom, random), on, dueOn, settledOn));
        }
        return agreements;
    }

    private List<Story.Sheet> sheets(List<Topic> topics, LocalDate startedOn, LocalDate end, SplittableRandom random) {
        var sheets = new ArrayList<Story.Sheet>();
        var on = startedOn.plusDays(random.nextInt(14));
        if (random.nextInt(100) >= 68 || on.isAfter(end)) {
            return sheets;
        }
        sheets.add(start(topics, on, random));
        for (int months = 3; months <= 6; months += 3) {
            var lookBackOn = on.plusMonths(months).plusDays(random.nextInt(12));
            if (!lookBackOn.isAfter(end) && random.nextInt(100) < (months == 3 ? 78 : 70)) {
                sheets.add(lookBack(topics, months, lookBackOn, random));
            }
        }
        return sheets;
    }

    private Story.Sheet start(List<Topic> topics, LocalDate on, SplittableRandom random) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (var topic : topics) {
            cells.put(topic.code() + "/now", words.any("now." + topic.code(), random));
            cells.put(topic.code() + "/wish", words.any("wish." + topic.code(), random));
            if (random.nextInt(3) == 0) {
                cells.put(topic.code() + "/agreements", words.any("agreement.together", random));
            }
        }
        return new Story.Sheet(null, on, who(random), cells, topics, Map.of());
    }

    /** The follow-up has no row for information and advice (requirements F3). */
    private Story.Sheet lookBack(List<Topic> all, int months, LocalDate on, SplittableRandom random) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<Topic, Integer> marks = new LinkedHashMap<>();
        var topics = all.stream().filter(topic -> topic != Topic.INFORMATION).toList();
        for (var topic : topics) {
            cells.put(topic.code() + "/now", words.any("later." + topic.code(), random));
            if (random.nextInt(100) < 82) {
                var mark = Math.min(10, 4 + random.nextInt(4) + random.nextInt(months == 3 ? 2 : 4));
                marks.put(topic, mark);
                cells.put(topic.code() + "/mark", String.valueOf(mark));
                cells.put(topic.code() + "/explanation", words.any("reasons", random));
            }
        }
        return new Story.Sheet(months, on, who(random), cells, topics, marks);
    }

    private static String who(SplittableRandom random) {
        return List.of("CLIENT", "TOGETHER", "TOGETHER", "EXPERT").get(random.nextInt(4));
    }

    private static String pick(String[] choices, int[] weights, SplittableRandom random) {
        return choices[pick(weights, random)];
    }

    private static int pick(int[] weights, SplittableRandom random) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    /** A talk without a record, of the two years. */
    record Talk(int expert, @Nullable Integer neighbourhood, Topic topic, LocalDate on) {}

    Talk talk(int number) {
        var random = new SplittableRandom(77_000_000L + number);
        return new Talk(
                random.nextInt(experts),
                random.nextInt(3) == 0 ? null : pick(NEIGHBOURHOOD_WEIGHTS, random),
                TOPICS[pick(TOPIC_WEIGHTS, random)],
                today.minusDays(random.nextInt(DAYS)));
    }
}
