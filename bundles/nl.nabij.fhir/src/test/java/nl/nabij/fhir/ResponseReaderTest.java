package nl.nabij.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {

    @Test
    void shouldTakeTheResponseOfAnotherProgram() {
        var answers = read("""
            "questionnaire": "urn:nabij:questionnaire:oss:start", "status": "completed",
            "authored": "2026-08-19T23:30:00Z",
            "item": [{"linkId": "section.1", "item": [{"linkId": "section.1.table", "item": [
              {"linkId": "row.reizen", "item": [{"linkId": "reizen/now", "answer": [{"valueString": "Bang"}]}]}]}]}]
            """);

        assertEquals(Map.of("reizen/now", "Bang"), answers.cells());
        // In the Netherlands it was the next day.
        assertEquals(LocalDate.of(2026, 8, 20), answers.facts().filledOn());
        assertEquals(LocalDate.of(2026, 8, 20), answers.facts().completedOn());
        assertEquals("start", answers.form().id());
    }

    @Test
    void shouldNameEveryFaultWithItsLinkId() {
        assertFaults(
                List.of(
                        "reizen/now repeated",
                        "reizen/nooit unknown",
                        "item[3].linkId unknown",
                        "item[4].linkId format",
                        "item[4].linkId required",
                        "item[5].answer[0].valueString format",
                        "plannen/now format",
                        "administratie/now too-many",
                        "row.instanties too-many",
                        "authored day",
                        "status choice"),
                """
                "questionnaire": "urn:nabij:questionnaire:oss:start|1.0", "status": "klaar", "authored": "gisteren",
                "item": [
                  {"linkId": "reizen/now", "answer": [{"valueString": "Bang"}]},
                  {"linkId": "reizen/now", "answer": []},
                  {"linkId": "reizen/nooit", "answer": [{"valueString": "Bang"}]},
                  {"linkId": "<script>", "answer": [{"valueString": "Bang"}]},
                  {"linkId": 7},
                  {"linkId": "plannen/now", "answer": [{"valueString": 7}]},
                  {"linkId": "administratie/now", "answer": [{"valueString": "een"}, {"valueString": "twee"}]},
                  {"linkId": "row.instanties", "answer": [{"valueString": "een"}]}]
                """);
    }

    @Test
    void shouldRefuseWhatIsNotInstalledAlsoInAnotherVersion() {
        for (var canonical : List.of("oss:start|0.9", "oss:geen", "utrecht:start", "")) {
            assertFaults(
                    List.of("questionnaire not-installed"),
                    "\"questionnaire\": \"urn:nabij:questionnaire:" + canonical + "\", \"status\": \"completed\"");
        }
        assertFaults(List.of("questionnaire not-installed"), "\"status\": \"completed\"");
    }

    @Test
    void shouldRefuseWhatWouldChangeTheMeaning() {
        assertFaults(List.of("modifierExtension unknown-field", "plannen/now unknown-field"), """
            "questionnaire": "urn:nabij:questionnaire:oss:start", "status": "completed",
            "modifierExtension": [{"url": "http://example.org/not"}],
            "item": [{"linkId": "plannen/now", "modifierExtension": [{"url": "http://example.org/not"}]}]
            """);
    }

    @Test
    void shouldTakeNoOptionOfAnotherList() {
        var several = """
            {"id": "trial", "version": "1", "name": "Proef", "about": {"nl": "Een.", "en": "A."}, "forms": [
              {"id": "start", "title": "Begin", "sections": [{"questions": [
                {"id": "whom", "kind": "choices", "label": "Van wie?", "options": [{"id": "family", "label": "Familie"}]},
                {"id": "help", "kind": "choice", "label": "Hulp?", "options": [{"id": "yes", "label": "Ja"}]}]}]}]}
            """;
        var received = response("""
            "questionnaire": "urn:nabij:questionnaire:trial:start", "status": "completed", "item": [
              {"linkId": "whom", "answer": [
                {"valueCoding": {"code": "family"}},
                {"valueCoding": {"code": "nobody"}},
                {"valueCoding": {"code": "family", "system": "http://example.org"}}]},
              {"linkId": "help", "answer": [{"valueCoding": {"code": "yes", "system": "http://example.org"}}]}]
            """);

        var answers = ResponseReader.read(received, List.of(Given.definition(several)), Clock.systemUTC());

        assertEquals(Map.of("whom/family", "true"), answers.cells());
        assertEquals(
                List.of(new Fault("whom", "choice"), new Fault("whom", "choice"), new Fault("help", "format")),
                received.faults());
    }

    private static void assertFaults(List<String> faults, String properties) {
        var thrown = assertThrows(InvalidInputException.class, () -> read(properties));
        assertEquals(
                faults,
                thrown.faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
    }

    private static ResponseReader.Answers read(String properties) {
        var received = response(properties);
        var clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
        var answers = ResponseReader.read(received, Given.variants(), clock);
        received.check();
        return answers;
    }

    private static Received response(String properties) {
        return Given.received("{\"resourceType\": \"QuestionnaireResponse\", " + properties + "}");
    }
}
