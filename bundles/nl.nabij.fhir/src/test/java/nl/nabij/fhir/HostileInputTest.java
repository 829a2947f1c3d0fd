package nl.nabij.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import org.junit.jupiter.api.Test;

/** Whatever is sent: it is read, or it is refused with what is wrong. Nothing else is thrown. */
class HostileInputTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "7",
            "-1",
            "1e999999",
            "true",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "{\"\\ud800\":1}",
            "\"http://example.org\"",
            "\"group\"",
            "\"exists\"",
            "\"" + "x".repeat(5000) + "\"");

    @Test
    void shouldRefuseWhatIsNoJsonOrTooMuch() {
        for (var text : List.of(
                "",
                "{",
                "[]",
                "\"x\"",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "[".repeat(60) + "]".repeat(60),
                "{\"a\":".repeat(60) + "1" + "}".repeat(60),
                "{\"a\":\"" + "x".repeat(200_000) + "\"}",
                "{\"a\":[" + "{},".repeat(2_000_000) + "{}]}")) {
            var thrown = assertThrows(RuntimeException.class, () -> Given.received(text));
            // Both are answered with 400.
            assertEquals(
                    true,
                    thrown instanceof InvalidInputException
                            || thrown instanceof UncheckedIOException io
                                    && io.getCause() instanceof JsonProcessingException,
                    text.substring(0, Math.min(20, text.length())));
        }
    }

    @Test
    void shouldReadOrRefuseEveryDefinition() throws JsonProcessingException {
        for (long seed = 0; seed < 400; seed++) {
            var bundle = QuestionnaireWriter.bundle(new RandomVariant(seed).definition());
            survives(seed, bundle, received -> {
                var imported = DefinitionImport.read(received);
                bytes(MAPPER.valueToTree(DefinitionJson.of(imported.definition())));
                bytes(MAPPER.valueToTree(imported.lost()));
            });
        }
    }

    @Test
    void shouldReadOrRefuseEveryResponse() throws JsonProcessingException {
        for (long seed = 0; seed < 400; seed++) {
            var random = new RandomVariant(seed);
            var definition = random.definition();
            var form = definition.forms().get(0);
            var response = ResponseWriter.response(Given.sheet(definition, form, random.answers(form)));
            survives(seed, response, received -> {
                ResponseReader.read(received, List.of(definition), Clock.systemUTC());
                received.check();
            });
        }
    }

    /** Reads it with one to three places changed. */
    private static void survives(long seed, ObjectNode resource, Consumer<Received> read)
            throws JsonProcessingException {
        var random = new Random(seed);
        for (int i = 0; i <= random.nextInt(3); i++) {
            var places = new ArrayList<JsonNode>();
            places(resource, places);
            change(places.get(random.nextInt(places.size())), random);
        }
        try {
            read.accept(Given.received(resource));
        } catch (InvalidInputException refused) {
            refused.faults().forEach(fault -> bytes(MAPPER.valueToTree(fault.field())));
        } catch (RuntimeException thrown) {
            throw new AssertionError("seed " + seed + ": " + resource, thrown);
        }
    }

    private static void places(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && !node.isEmpty()) {
            places.add(node);
            node.forEach(child -> places(child, places));
        }
    }

    private static void change(JsonNode place, Random random) throws JsonProcessingException {
        var value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (place instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), value);
        } else if (place instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), value);
        }
    }

    /** What is given back must be able to be written: no half characters. */
    private static void bytes(JsonNode json) {
        try {
            MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldNameNoMoreFaultsThanSomebodyReads() {
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 10_000; i++) {
            items.add(Map.of("linkId", i, "type", "nonsense"));
        }
        var json = MAPPER.valueToTree(Map.of("resourceType", "Questionnaire", "item", items));

        var thrown = assertThrows(InvalidInputException.class, () -> DefinitionImport.read(Given.received(json)));

        assertEquals(100, thrown.faults().size());
        // Of each item: a linkId of the wrong type, so none, and an unknown type.
        assertEquals(
                new Fault("", "and-more", Map.of("count", 30_000 - 99)),
                thrown.faults().get(99));
    }
}
