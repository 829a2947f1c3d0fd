package nl.nabij.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.FilledInBy;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    private static final String GOOD = """
            {"id": "trial", "version": "1", "name": "Proef", "about": {"nl": "Een proef.", "en": "A trial."}, "forms": [
              {"id": "start", "title": "Begin", "sections": [
                {"questions": [
                  {"id": "help", "kind": "choice", "label": "Hulp?", "options": [
                    {"id": "yes", "label": "Ja"}, {"id": "other", "label": "Anders, namelijk:", "specify": true}]},
                  {"id": "whom", "kind": "choices", "label": "Van wie?", "when": {"cell": "help", "is": ["yes"]},
                   "options": [{"id": "expert", "label": "Een ervaringsdeskundige"}, {"id": "family", "label": "Familie"}]},
                  {"id": "since", "kind": "date", "label": "Sinds wanneer?"},
                  {"id": "times", "kind": "number", "label": "Hoe vaak?", "min": 1, "max": 9}],
                 "table": {"rowHeading": "Onderwerp", "columns": [{"id": "now", "kind": "text", "label": "Nu"}],
                  "rows": [{"id": "reizen", "topic": "reizen", "label": "Reizen"}, {"id": "wonen", "label": "Wonen"}]}}]},
              {"id": "later", "title": "Later", "looksBackOn": "start", "moments": [3], "sections": [
                {"table": {"rowHeading": "Onderwerp",
                  "columns": [{"id": "before", "kind": "copied", "from": "now", "label": "Toen"}],
                  "rows": [{"id": "reizen", "topic": "reizen", "label": "Reizen"}]}}]}]}""";

    @Test
    void shouldReadTheOssQuestionnaire() throws Exception {
        var definition = DefinitionReader.read(oss());

        var start = definition.form("start").orElseThrow();
        var followUp = definition.lookingBackOn("start").orElseThrow();
        assertEquals(10 * 5 + 2, start.cells().size());
        assertEquals(9 * 3 + 1, followUp.cells().size());
        assertEquals(List.of(3, 6), followUp.moments());
        assertEquals(
                List.of("anders/namely", "anders/now", "anders/mark", "anders/explanation"),
                followUp.cells().stream()
                        .map(Cell::id)
                        .filter(id -> id.startsWith("anders/"))
                        .toList());
        assertEquals(
                "Vrije tijd (b.v. hobby's, sporten, verenigingen, uitgaan)",
                start.row("vrije-tijd").orElseThrow().label().display());
    }

    @Test
    void shouldReadEveryKindOfQuestion() throws Exception {
        var start = DefinitionReader.read(GOOD).form("start").orElseThrow();

        assertEquals(
                List.of(
                        "help",
                        "help/other/namely",
                        "whom/expert",
                        "whom/family",
                        "since",
                        "times",
                        "reizen/now",
                        "wonen/now"),
                start.cells().stream().map(Cell::id).toList());
        assertEquals(FilledInBy.TOGETHER, start.filledInBy());
        assertNull(start.row("wonen").orElseThrow().topic());
        var choice = start.asked("help").orElseThrow();
        var answers = Map.of("help", "other", "help/other/namely", "Later");
        assertEquals(List.of("Anders, namelijk: Later"), choice.said(cell -> answers.getOrDefault(cell, "")));
    }

    @Test
    void shouldNameWhatIsWrongAndWhere() {
        assertFault(
                GOOD.replace(
                        "\"topic\": \"reizen\", \"label\": \"Reizen\"}, {",
                        "\"topic\": \"wonen\", \"label\": \"R\"}, {"),
                "line 11");
        assertFault(GOOD.replace("\"kind\": \"text\"", "\"kind\": \"video\""), "line 10");
        assertFault(GOOD.replace("\"title\": \"Begin\"", "\"title\": 7"), "line 2, column 28: /forms/0/title: ");
        assertFault(GOOD.replace("\"name\": \"Proef\"", "\"name\": \" \""), "/name: ");
        assertFault(GOOD.replace("\"name\"", "\"onclick\": \"x\", \"name\""), "'onclick'");
        assertFault(GOOD.replace("\"id\": \"now\"", "\"id\": \"Now/../x\""), "line 10");
        assertFault(GOOD.replace("\"from\": \"now\"", "\"from\": \"wish\""), "no question or column 'wish'");
        assertFault(GOOD.replace("\"looksBackOn\": \"start\"", "\"looksBackOn\": \"later\""), "looks back on nothing");
        assertFault(GOOD.replace("[3]", "[6, 3]"), "must ascend");
        assertFault(GOOD.replace("\"moments\": [3], ", ""), "moments");
        assertFault(GOOD.replace("\"id\": \"later\"", "\"id\": \"start\""), "'start' is there twice");
        assertFault(
                GOOD.replace("\"id\": \"wonen\"", "\"id\": \"reizen\""),
                "/forms/0/sections/0/table/rows/1: 'reizen' is there twice");
        assertFault(GOOD.replace("\"cell\": \"help\"", "\"cell\": \"none\""), "no cell 'none'");
        assertFault(GOOD.replace("\"is\": [\"yes\"]", "\"is\": [\"no\"]"), "must be options of 'help'");
        assertFault(GOOD.replace("\"min\": 1", "\"min\": 10"), "'min' is larger than 'max'");
        assertFault(GOOD.replace("\"kind\": \"number\"", "\"kind\": \"line\""), "min");
        assertFault("[]", "object");
        assertFault("", "");
        assertFault("{\"name\": \"a\", \"name\": \"b\"}", "Duplicate field 'name'");
        assertFault(GOOD + "{}", "Trailing token");
        assertFault("[".repeat(100_000), "nesting depth");
    }

    @Test
    void shouldRefuseConditionsThatGoInACircle() {
        var circle =
                GOOD.replace("\"label\": \"Hulp?\",", "\"label\": \"Hulp?\", \"when\": {\"cell\": \"whom/expert\"},");

        assertFault(circle, "go in a circle");
    }

    /** The table is shown when something stands in it. */
    @Test
    void shouldRefuseACircleThroughTheShortTextOfARow() {
        var circle = """
            {"id": "trial", "version": "1", "name": "Proef", "about": {"nl": "Een.", "en": "A."}, "forms": [
              {"id": "start", "title": "Begin", "sections": [{"when": {"cell": "other/namely"}, "table": {
                "rowHeading": "Wat", "columns": [{"id": "now", "kind": "text", "label": "Nu"}],
                "rows": [{"id": "other", "label": "Anders, namelijk:", "specify": true}]}}]}]}
            """;

        assertFault(circle, "go in a circle");
    }

    @Test
    void shouldNameAllFaultsAtOnce() {
        var malformed =
                GOOD.replace("\"label\": \"Nu\"", "\"label\": {}").replace("\"title\": \"Later\"", "\"title\": \"\"");

        var faults = faults(malformed);

        assertTrue(faults.contains("/columns/0/label: ") && faults.contains("/forms/1/title: "), faults);
    }

    @Test
    void shouldRefuseTenThousandRows() {
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\": \"r" + i + "\", \"label\": \"x\"}")
                .collect(Collectors.joining(","));

        assertFault(GOOD.replaceFirst("\"rows\": \\[", "\"rows\": [" + rows + ","), "at most 100 items");
    }

    /** What a form may ask can be sent in one go: see FormBody in nl.nabij.web. */
    @Test
    void shouldRefuseAFormOfMoreThanGoesInOneSheet() throws MalformedDefinition {
        DefinitionReader.read(trial(10, "text", 10));
        assertFault(
                trial(26, "text", 4), "/forms/0: the answers may be 416000 characters long together; at most 400000");
        DefinitionReader.read(trial(50, "line", 10));
        assertFault(trial(84, "line", 6), "/forms/0: asks for 504 answers; at most 500");
    }

    private static String trial(int rows, String kind, int columns) {
        return """
            {"id": "trial", "version": "1", "name": "Proef", "about": {"nl": "Een.", "en": "A."}, "forms": [
              {"id": "start", "title": "Begin", "sections": [{"table": {"rowHeading": "Wat",
                "columns": [%s], "rows": [%s]}}]}]}
            """.formatted(
                IntStream.range(0, columns)
                        .mapToObj(i -> "{\"id\": \"c%d\", \"kind\": \"%s\", \"label\": \"x\"}".formatted(i, kind))
                        .collect(Collectors.joining(",")),
                IntStream.range(0, rows)
                        .mapToObj(i -> "{\"id\": \"r%d\", \"label\": \"x\"}".formatted(i))
                        .collect(Collectors.joining(",")));
    }

    /** Whatever is cut, doubled or overwritten: a definition or a message, never anything else. */
    @Test
    void shouldNeverFailOtherwiseOnMutilatedText() throws IOException {
        var text = oss();
        var random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(60));
            var middle = random.nextBoolean() ? "" : text.substring(from, to) + (char) random.nextInt(128);
            var mutilated = text.substring(0, from) + middle + text.substring(to);
            try {
                DefinitionReader.read(mutilated);
            } catch (MalformedDefinition malformed) {
                assertTrue(!malformed.faults().isEmpty());
            }
        }
    }

    private static String oss() throws IOException {
        return Files.readString(Path.of("../nl.nabij.questionnaire.oss/src/main/resources/questionnaire.json"));
    }

    private static void assertFault(String text, String part) {
        var faults = faults(text);
        assertTrue(faults.contains(part), faults);
    }

    private static String faults(String text) {
        var malformed = assertThrows(MalformedDefinition.class, () -> DefinitionReader.read(text));
        return String.join("; ", malformed.faults());
    }
}
