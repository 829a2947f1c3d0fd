package nl.nabij.questionnaire.gouda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life areas of the text on support networks, and that it says where it comes from (requirements 5.C). */
class GoudaWordingTest {

    private static final String SENTENCE =
            "De ondersteuning gebeurt op vele levensgebieden zoals: Wonen, sociale contacten,"
                    + " vrijetijdsbesteding, sportactiviteiten, culturele activiteiten, administratie en financiën, educatie,"
                    + " (vrijwilligers)werk, lotgenotencontact etc.";

    private JsonNode definition;

    @BeforeEach
    void read() throws IOException {
        definition = new ObjectMapper().readTree(GoudaWordingTest.class.getResource("/questionnaire.json"));
    }

    @Test
    void shouldSayThatItIsDerived() {
        assertEquals(
                "Afgeleid uit de MSS-tekst, niet uit een bestaand formulier.",
                definition.get("note").textValue());
    }

    @Test
    void shouldAskOfEveryLifeAreaOfTheText() {
        var rest = SENTENCE.toLowerCase(Locale.ROOT);
        var areas = 0;
        for (var row : definition.at("/forms/0/sections/0/table/rows")) {
            var label = row.get("label").textValue().toLowerCase(Locale.ROOT);
            if (!row.path("specify").booleanValue()) {
                assertTrue(rest.contains(label), label);
                rest = rest.replace(label, "");
                areas++;
            }
        }
        assertEquals(9, areas);
        assertTrue(rest.matches(".*zoals: [, ]*etc\\."), rest);
    }

    @Test
    void shouldMeetTheSharedTopicsWhereTheyMatchAndLeaveHousingOut() {
        var topics = new LinkedHashMap<String, String>();
        definition
                .at("/forms/0/sections/0/table/rows")
                .forEach(row ->
                        topics.put(row.get("id").textValue(), row.path("topic").asText("")));

        assertEquals("", topics.get("wonen"));
        assertEquals(
                Map.of("sociale-contacten", "sociale-contacten", "lotgenotencontact", "sociale-contacten"),
                withTopic(topics, "sociale-contacten"));
        assertEquals(3, withTopic(topics, "vrije-tijd").size());
        assertEquals(2, withTopic(topics, "dagbesteding").size());
        assertEquals("administratie", topics.get("administratie-en-financien"));
    }

    @Test
    void shouldAskWhetherACoachIsWelcomeAtAll() {
        var coach = definition.at("/forms/0/sections/1/questions/0");

        assertEquals(
                "Wil ik een ervaringscoach in mijn netwerk?", coach.get("label").textValue());
        assertFalse(coach.has("topic"));
    }

    private static Map<String, String> withTopic(Map<String, String> topics, String topic) {
        var found = new LinkedHashMap<>(topics);
        found.values().removeIf(one -> !one.equals(topic));
        return found;
    }
}
