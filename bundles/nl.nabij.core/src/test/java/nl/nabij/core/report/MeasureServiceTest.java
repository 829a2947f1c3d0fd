package nl.nabij.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.nabij.api.Topic;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measures;
import org.junit.jupiter.api.Test;

/** Conversations without a record, of which nobody is known. */
class MeasureServiceTest {

    @Test
    void shouldTellHowManyConversationsThereWere() {
        assertEquals(new Exact(0), measure(Map.of()).total());
        assertEquals(new Exact(3), measure(Map.of(Topic.TRAVEL, 3L)).total());
    }

    @Test
    void shouldNameWhatFiveConversationsWereAbout() {
        assertEquals(figures("reizen", 13, "administratie", 6), lines(Map.of(Topic.TRAVEL, 13L, Topic.PAPERWORK, 6L)));
    }

    @Test
    void shouldKeepTogetherWhatAFewConversationsWereAbout() {
        var counts = Map.of(Topic.TRAVEL, 13L, Topic.PAPERWORK, 6L, Topic.PLANNING, 1L);

        assertEquals(figures("reizen", 13, Measure.OTHER, 7), lines(counts));
        assertEquals(
                List.of("administratie", "plannen"),
                measure(counts).line(Measure.OTHER).orElseThrow().members());
        assertEquals(Map.of(), lines(Map.of(Topic.TRAVEL, 4L)));
    }

    private static Map<String, Figure> figures(String first, long count, String second, long other) {
        return Map.of(first, new Exact(count), second, new Exact(other));
    }

    private static Map<String, Figure> lines(Map<Topic, Long> conversations) {
        var lines = new LinkedHashMap<String, Figure>();
        measure(conversations).lines().forEach(line -> lines.put(line.code(), line.figure()));
        return lines;
    }

    private static Measure measure(Map<Topic, Long> conversations) {
        var topics = new LinkedHashMap<String, Long>();
        Stream.of(Topic.values()).forEach(topic -> topics.put(topic.code(), conversations.getOrDefault(topic, 0L)));
        var counts = new Counts(
                0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), topics, Map.of(), Map.of(), 0,
                0);
        return Objects.requireNonNull(
                new MeasureService().measures(counts, false, Map.of(), false).get(Measures.CONVERSATIONS));
    }
}
