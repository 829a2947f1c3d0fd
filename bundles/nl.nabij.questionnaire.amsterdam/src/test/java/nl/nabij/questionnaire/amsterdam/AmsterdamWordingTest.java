package nl.nabij.questionnaire.amsterdam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official words, letter by letter as the handbook prints them, typing errors and all (requirements 5.B). */
class AmsterdamWordingTest {

    private JsonNode definition;
    private JsonNode form;

    @BeforeEach
    void read() throws IOException {
        definition = new ObjectMapper().readTree(AmsterdamWordingTest.class.getResource("/questionnaire.json"));
        form = definition.get("forms").get(0);
    }

    @Test
    void shouldAskTheSevenQuestionsAsTheHandbookDoes() {
        assertEquals("Format verslag Vliegende Brigade", form.get("title").textValue());
        assertEquals(
                List.of(
                        "Ieeftijd, geslacht cliënt:……",
                        "Hoe is de cliënt binnen gekomen, wat was aanleiding?",
                        "Wat speelde er?"),
                sources(form.at("/sections/0/questions")));
        assertEquals(
                "Wat is aangepakt, welke acties zijn gepleegd?",
                form.at("/sections/1/title/source").textValue());
        assertEquals(
                "welke leefgebieden zijn aangepakt, wat is er gebeurd. Dus alleen beschrijven als er op dat onderwerp iets"
                        + " gebeurd is.",
                form.at("/sections/1/text/0").textValue());
        assertEquals(
                List.of(
                        "Hoe vaak is er contact geweest, telefonisch of live?",
                        "Hoe is de cliënt weggaan, wat was er veranderd, waarom is het contact afgesloten?",
                        "Wat is er anders dan professionele hulp?",
                        "Eventuele aanvulling van de ervaringsdeskundige, qua cliënt en qua eigen proces"),
                sources(form.at("/sections/2/questions")));
    }

    @Test
    void shouldHaveTheTableOfTopics() {
        var table = form.at("/sections/1/table");
        assertEquals("Onderwerp", table.get("rowHeading").textValue());
        assertEquals(List.of("actie"), sources(table.get("columns")));
        assertEquals(
                List.of(
                        "Dagbesteding/school/werk/bezigheden overdag",
                        "Vrije tijd (b.v. hobbys, sporten, verenigingen, uitgaan)",
                        "Sociale contacten",
                        "Praktische hulp in huis",
                        "Hulp bij administratie, budgetteren e.d.",
                        "Meegaan naar instanties",
                        "Hulp bij reizen/ergens naar toe gaan",
                        "Meedenken bij het maken van plannen en steunen bij het uitvoeren en volhouden van voorgenomen acties",
                        "Informatie en advies over iets anders, namelijk:",
                        "Anders namelijk:”"),
                sources(table.get("rows")));
    }

    /** Screens count the questions as the printed list does, and mend what is plainly a typing error. */
    @Test
    void shouldShowTheNumbersAndMendTypingErrors() {
        assertEquals(
                "5. Hoe is de cliënt weggegaan, wat was er veranderd, waarom is het contact afgesloten?",
                form.at("/sections/2/questions/1/label/display").textValue());
        assertEquals(
                "Leeftijd, geslacht cliënt:",
                form.at("/sections/0/questions/0/label/display").textValue());
    }

    @Test
    void shouldHaveNoNameAnywhere() {
        assertFalse(form.has("fields"));
        assertFalse(definition.toString().contains("\"kind\":\"name\""));
    }

    private static List<String> sources(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("label"))
                .map(label -> label.isTextual()
                        ? label.textValue()
                        : label.get("source").textValue())
                .toList();
    }
}
