package nl.nabij.questionnaire.oss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official words, letter by letter as the handbook prints them, typing errors and all (requirements 5.A and 5.A2). */
class OssWordingTest {

    private static final List<String> TOPICS = List.of(
            "Dagbesteding/school/werk/bezigheden overdag",
            "Vrije tijd (b.v. hobbys, sporten, verenigingen, uitgaan)",
            "Sociale contacten",
            "Praktische hulp in huis (opruimen, klusjes, schoonmaken, eten koken, wassen e.d.)",
            "Hulp bij administratie, budgetteren e.d.",
            "Meegaan naar instanties",
            "Hulp bij reizen/ergens naar toe gaan",
            "Meedenken bij het maken van plannen en steunen bij het uitvoeren en volhouden van voorgenomen acties",
            "Informatie en advies over iets anders, namelijk:",
            "Anders namelijk:”");

    private JsonNode start;
    private JsonNode followUp;

    @BeforeEach
    void read() throws IOException {
        var forms = new ObjectMapper()
                .readTree(OssWordingTest.class.getResource("/questionnaire.json"))
                .get("forms");
        start = forms.get(0);
        followUp = forms.get(1);
    }

    @Test
    void shouldPrintTheStartSheetAsTheHandbookDoes() {
        assertEquals("Wat is mijn vraag?", source(start.get("title")));
        assertEquals(
                List.of(
                        "Een aanvrager vult dit zelf in, eventueel samen met de ervaringsdeskundige.",
                        "Let op: Vul alleen in waar je voor komt/waar je naar op zoek bent, sla de rest over."),
                sources(start.get("instructions")));
        assertEquals(List.of("Naam:", "Datum:"), labels(start.get("fields")));
        assertEquals("Onderwerp", source(table(start).get("rowHeading")));
        assertEquals(
                List.of(
                        "Situatie nu",
                        "Wens voor situatie straks",
                        "Wat verwacht ik van jou/jullie?",
                        "Wat verwachten jullie van mij?",
                        "Afspraken"),
                labels(table(start).get("columns")));
        assertEquals(TOPICS, labels(table(start).get("rows")));
    }

    @Test
    void shouldPrintTheFollowUpSheetAsTheHandbookDoes() {
        assertEquals("Na drie maanden/na zes maanden", source(followUp.get("title")));
        assertEquals(List.of("Datum:"), labels(followUp.get("fields")));
        assertEquals("Onderwerp", source(table(followUp).get("rowHeading")));
        assertEquals(
                List.of(
                        "Situatie bij de start (overnemen van eerste vel)",
                        "Situatie nu (vergelijk met ’wens voor situatie straks’ van eerste vel)",
                        "Rapportcijfer vorderingen (met toelichting)"),
                labels(table(followUp).get("columns")));
        assertEquals(
                List.of(
                        "Let op: de situatie kan in loop der tijd veranderd zijn, maar ook kan de vraag veranderd zijn.",
                        "Het rapportcijfer geeft aan wat iemand daarvan vindt. In de toelichting kan je aangeven waarom het dat"
                                + " cijfer is."),
                sources(followUp.get("footer")));
    }

    @Test
    void shouldLeaveInformationAndAdviceOutOfTheFollowUp() {
        var nine = new ArrayList<>(TOPICS);
        nine.remove("Informatie en advies over iets anders, namelijk:");

        assertEquals(nine, labels(table(followUp).get("rows")));
    }

    @Test
    void shouldMendNothingButTwoTypingErrorsOnTheScreen() {
        assertEquals(
                List.of("Vrije tijd (b.v. hobby's, sporten, verenigingen, uitgaan)", "Anders namelijk:"),
                mended(start));
        assertEquals(mended(start), mended(followUp));
    }

    private static JsonNode table(JsonNode form) {
        return form.get("sections").get(0).get("table");
    }

    private static List<String> mended(JsonNode form) {
        return form.findValues("display").stream().map(JsonNode::textValue).toList();
    }

    private static List<String> labels(JsonNode items) {
        return sources(items.findValues("label"));
    }

    private static List<String> sources(Iterable<JsonNode> wordings) {
        var sources = new ArrayList<String>();
        wordings.forEach(wording -> sources.add(source(wording)));
        return sources;
    }

    private static String source(JsonNode wording) {
        return wording.isTextual() ? wording.textValue() : wording.get("source").textValue();
    }
}
