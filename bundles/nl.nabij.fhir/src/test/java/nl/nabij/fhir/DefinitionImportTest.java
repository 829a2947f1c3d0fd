package nl.nabij.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Item;
import org.junit.jupiter.api.Test;

/** Questionnaires that others made. */
class DefinitionImportTest {

    private static final String FOREIGN = """
        {"resourceType": "Questionnaire", "url": "http://example.org/Questionnaire/Welkom", "status": "draft",
         "title": "Welkom!", "publisher": "Iemand", "item": [
          {"linkId": "0", "type": "display", "text": "Vul in wat je wilt."},
          {"linkId": "G1", "type": "group", "text": "Over jou", "item": [
            {"linkId": "G1.1", "prefix": "1.", "type": "boolean", "text": "Woon je alleen?", "required": true},
            {"linkId": "G1.2", "type": "open-choice", "text": "Met wie?", "repeats": true,
             "enableWhen": [{"question": "G1.1", "operator": "=", "answerBoolean": false}],
             "answerOption": [{"valueCoding": {"code": "PARTNER", "display": "Partner"}}, {"valueString": "Één kind"}]},
            {"linkId": "G1.3", "type": "decimal", "text": "Hoe lang?",
             "enableWhen": [{"question": "G1.4", "operator": ">", "answerInteger": 3}]},
            {"linkId": "G1.4", "type": "integer", "extension": [{"url": "http://example.org/x", "valueString": "y"}]},
            {"linkId": "G1.5", "type": "group", "text": "Meer", "item": [
              {"linkId": "G1.5.1", "type": "text", "text": "Wat nog?", "item": [
                {"linkId": "G1.5.1.h", "type": "display", "text": "Alles mag."}]}]}]},
          {"linkId": "9", "type": "display", "text": "Dank je wel."}]}
        """;

    @Test
    void shouldMakeADefinitionThatCanBeRead() {
        var imported = DefinitionImport.read(Given.received(FOREIGN));

        var definition = read(imported.definition());
        assertEquals("welkom", definition.id());
        var form = definition.forms().get(0);
        assertEquals("Vul in wat je wilt.", form.instructions().get(0).display());
        assertEquals("Dank je wel.", form.footer().get(0).display());
        assertEquals(
                List.of("g1-1", "g1-2", "g1-3", "g1-4", "g1-5-1"),
                form.asked().map(asked -> asked.question().id()).toList());
        var withWhom = form.question("g1-2").orElseThrow();
        assertEquals(Item.Kind.CHOICES, withWhom.kind());
        assertEquals(new Condition("g1-1", List.of("false")), withWhom.when());
        assertEquals(
                List.of("partner", "een-kind", "anders-namelijk"),
                withWhom.options().stream().map(option -> option.id()).toList());
        assertEquals(
                "1. Woon je alleen?",
                form.question("g1-1").orElseThrow().label().display());
        assertEquals(
                "Alles mag.",
                String.valueOf(form.question("g1-5-1").orElseThrow().help().display()));
    }

    @Test
    void shouldSayWhatCouldNotBeCarriedOver() {
        assertEquals(
                List.of(
                        "welkom: 'publisher' is not carried over",
                        "G1.1: may be left empty: nothing can be compulsory",
                        "G1.3: becomes a line of text instead of 'decimal'",
                        "G1.3: is always asked: its condition is not carried over",
                        "G1.4: the extension http://example.org/x is not carried over",
                        "G1.4: has no text",
                        "G1.5: becomes a part of its own",
                        "about: nothing says in English for whom it is"),
                DefinitionImport.read(Given.received(FOREIGN)).lost());
    }

    @Test
    void shouldTakeSeveralAnswersOfChoicesOnly() {
        var imported = DefinitionImport.read(Given.received("""
            {"resourceType": "Questionnaire", "title": "x", "item": [
              {"linkId": "a", "type": "choice", "text": "a", "repeats": true, "answerOption": [{"valueString": "Ja"}]},
              {"linkId": "b", "type": "string", "text": "b", "repeats": true},
              {"linkId": "c", "type": "choice", "text": "c", "repeats": true, "answerValueSet": "http://example.org"},
              {"linkId": "d", "type": "text", "text": "d",
               "enableWhen": [{"question": "b", "operator": "=", "answerString": "Ja"}]}]}
            """));

        var form = read(imported.definition()).forms().get(0);
        assertEquals(
                List.of(Item.Kind.CHOICES, Item.Kind.LINE, Item.Kind.LINE, Item.Kind.TEXT),
                form.asked().map(asked -> asked.question().kind()).toList());
        assertEquals(
                new Condition("b", List.of("Ja")),
                form.question("d").orElseThrow().when());
        assertTrue(
                imported.lost().containsAll(List.of("b: takes one answer", "c: takes one answer")),
                imported.lost().toString());
    }

    @Test
    void shouldNameEveryFault() {
        assertFaults(List.of("resourceType choice"), "{\"resourceType\": \"Patient\"}");
        assertFaults(List.of("resourceType choice"), "{\"resourceType\": \"Bundle\"}");
        assertFaults(
                List.of(
                        "item[0].linkId required",
                        "item[2].linkId repeated",
                        "item[3] format",
                        "item[4].text characters",
                        "item[5].type format",
                        "item[5].type choice",
                        "item[6].enableWhen[0].question unknown"),
                """
                {"resourceType": "Questionnaire", "title": "x", "item": [
                  {"type": "text", "text": "a"}, {"linkId": "b", "type": "text", "text": "b"},
                  {"linkId": "b", "type": "text", "text": "b"}, "c", {"linkId": "d", "type": "text", "text": "\\ud800"},
                  {"linkId": "e", "type": ["text"], "text": "e"},
                  {"linkId": "f", "type": "text", "text": "f",
                   "enableWhen": [{"question": "nooit", "operator": "exists", "answerBoolean": true}]}]}
                """);
    }

    private static void assertFaults(List<String> faults, String json) {
        var thrown = assertThrows(InvalidInputException.class, () -> DefinitionImport.read(Given.received(json)));
        var found = thrown.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
        assertTrue(found.containsAll(faults), found::toString);
        assertEquals(faults.size(), found.size(), found::toString);
    }

    private static Definition read(Definition definition) {
        return Given.definition(
                new ObjectMapper().valueToTree(DefinitionJson.of(definition)).toString());
    }
}
