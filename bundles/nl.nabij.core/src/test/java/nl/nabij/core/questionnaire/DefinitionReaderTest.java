package nl.nabij.core.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Column;
import nl.nabij.api.questionnaire.spi.VariantDescriptor;
import nl.nabij.questionnaire.oss.OssQuestionnaire;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    private static final VariantDescriptor TRIAL = new VariantDescriptor("trial", "1");

    private static final String GOOD = """
            {"name": "Proef", "about": {"nl": "Een proef.", "en": "A trial."}, "forms": [
              {"id": "start", "title": "Begin", "rowHeading": "Onderwerp",
               "columns": [{"id": "now", "kind": "text", "label": "Nu"}],
               "rows": [{"id": "reizen", "topic": "reizen", "label": "Reizen"}]},
              {"id": "later", "title": "Later", "rowHeading": "Onderwerp", "looksBackOn": "start", "moments": [3],
               "columns": [{"id": "before", "kind": "copied", "from": "now", "label": "Toen"}],
               "rows": [{"id": "reizen", "topic": "reizen", "label": "Reizen"}]}]}""";

    @Test
    void shouldReadTheOssQuestionnaire() throws Exception {
        var definition = DefinitionReader.read(new OssQuestionnaire().descriptor(), oss());

        var start = definition.form("start").orElseThrow();
        var followUp = definition.lookingBackOn("start").orElseThrow();
        assertEquals(10 * 5 + 2, start.cells().size());
        assertEquals(9 * 3 + 1, followUp.cells().size());
        assertEquals(List.of(3, 6), followUp.moments());
        assertEquals(
                List.of(Column.Kind.COPIED, Column.Kind.TEXT, Column.Kind.MARK),
                followUp.columns().stream().map(Column::kind).toList());
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
    void shouldReadTheSmallestDefinition() throws Exception {
        assertEquals(2, DefinitionReader.read(TRIAL, GOOD).forms().size());
    }

    @Test
    void shouldNameWhatIsWrongAndWhere() {
        assertFault(
                GOOD.replace("\"topic\": \"reizen\"", "\"topic\": \"wonen\""),
                "forms[0].rows[0]: unknown topic 'wonen'");
        assertFault(
                GOOD.replace("\"kind\": \"text\"", "\"kind\": \"video\""),
                "forms[0].columns[0]: 'kind' is no known one");
        assertFault(GOOD.replace("\"title\": \"Begin\"", "\"title\": 7"), "forms[0].title: must be a text");
        assertFault(GOOD.replace("\"name\": \"Proef\"", "\"name\": \" \""), "definition: 'name' must be a text");
        assertFault(GOOD.replace("\"name\"", "\"onclick\": \"x\", \"name\""), "definition: unknown property 'onclick'");
        assertFault(
                GOOD.replace("\"id\": \"now\"", "\"id\": \"Now/../x\""),
                "forms[0].columns[0]: 'id' must be lower-case");
        assertFault(GOOD.replace("\"id\": \"now\"", "\"id\": \"namely\""), "'namely' is there twice");
        assertFault(GOOD.replace("\"from\": \"now\"", "\"from\": \"wish\""), "no text column 'wish'");
        assertFault(GOOD.replace("\"looksBackOn\": \"start\"", "\"looksBackOn\": \"later\""), "looks back on nothing");
        assertFault(GOOD.replace("[3]", "[6, 3]"), "'moments' must ascend");
        assertFault(GOOD.replace("[3]", "[]"), "belong together");
        assertFault(GOOD.replace("\"id\": \"later\"", "\"id\": \"start\""), "forms: 'start' is there twice");
        assertFault("[]", "must be an object");
        assertFault("", "must be an object");
        assertFault("{\"name\": \"a\", \"name\": \"b\"}", "Duplicate field 'name'");
        assertFault(GOOD + "{}", "line 7, column 71: Trailing token");
        assertFault("[".repeat(100_000), "nesting depth");
    }

    @Test
    void shouldNameAllFaultsAtOnce() {
        var malformed =
                GOOD.replace("\"label\": \"Nu\"", "\"label\": {}").replace("\"title\": \"Later\"", "\"title\": \"\"");

        var faults = faults(malformed);

        assertTrue(faults.contains("forms[0].columns[0].label") && faults.contains("forms[1].title"), faults);
    }

    @Test
    void shouldRefuseTenThousandRows() {
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\": \"r" + i + "\", \"topic\": \"reizen\", \"label\": \"x\"}")
                .collect(Collectors.joining(","));

        assertFault(
                GOOD.replaceFirst("\"rows\": \\[", "\"rows\": [" + rows + ","), "'rows' has 10001 items, at most 100");
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
                DefinitionReader.read(TRIAL, mutilated);
            } catch (MalformedDefinition malformed) {
                assertTrue(!malformed.faults().isEmpty());
            }
        }
    }

    static String oss() throws IOException {
        try (var in = new OssQuestionnaire().definition().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertFault(String text, String part) {
        var faults = faults(text);
        assertTrue(faults.contains(part), faults);
    }

    private static String faults(String text) {
        var malformed = assertThrows(MalformedDefinition.class, () -> DefinitionReader.read(TRIAL, text));
        return String.join("; ", malformed.faults());
    }
}
