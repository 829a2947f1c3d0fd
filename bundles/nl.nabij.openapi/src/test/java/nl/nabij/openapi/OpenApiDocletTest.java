package nl.nabij.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiDocletTest {

    private static final Path SOURCES = Path.of("src/test/java/nl/nabij/openapi");
    private static final Path API = Path.of("../nl.nabij.api/src/main/java/nl/nabij/api");
    private static JsonNode fragment = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void describe(@TempDir Path folder) throws IOException {
        var output = folder.resolve("openapi.json");
        var said = new StringWriter();
        assertTrue(run(output, said, "PebblesResource.java"), said::toString);
        fragment = new ObjectMapper().readTree(output.toFile());
    }

    private static boolean run(Path output, StringWriter said, String file) throws IOException {
        var tool = ToolProvider.getSystemDocumentationTool();
        var files = tool.getStandardFileManager(null, null, null);
        var options = List.of(
                "-quiet",
                "-package",
                "-classpath",
                System.getProperty("java.class.path"),
                "-output",
                output.toString());
        return tool.getTask(
                        said,
                        files,
                        null,
                        OpenApiDoclet.class,
                        options,
                        files.getJavaFileObjects(
                                SOURCES.resolve(file), API.resolve("Topic.java"), API.resolve("Slice.java")))
                .call();
    }

    private static JsonNode operation(String path, String verb) {
        return fragment.path("paths").path(path).path(verb);
    }

    private static JsonNode schema(String name) {
        return fragment.path("components").path("schemas").path(name);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void shouldNameEveryAnswerOfAMethod() {
        assertEquals(
                List.of("/pebbles", "/pebbles/table", "/pebbles/weights", "/pebbles/{id}"),
                names(fragment.path("paths")));
        assertEquals(
                List.of("200", "400", "401", "403", "404", "503"),
                names(operation("/pebbles", "get").path("responses")));
        assertEquals(
                List.of("201", "400", "401", "403", "404", "412", "422", "503"),
                names(operation("/pebbles", "post").path("responses")));
        assertEquals(
                List.of("200", "400", "401", "403", "404", "412", "428", "503"),
                names(operation("/pebbles/{id}", "put").path("responses")));
        assertTrue(names(operation("/pebbles/{id}", "delete").path("responses")).contains("204"));
    }

    @Test
    void shouldNameTheHeadersOfAnAnswer() {
        var made = operation("/pebbles", "post").path("responses").path("201").path("headers");
        assertEquals(List.of("ETag", "Location", "API-Version"), names(made));
        var list = operation("/pebbles", "get").path("responses").path("200").path("headers");
        assertEquals(List.of("API-Version"), names(list));
    }

    @Test
    void shouldSayWhatMustBeSent() {
        var parameters = operation("/pebbles", "get").path("parameters");
        assertEquals(List.of("round", "cursor", "size"), parameters.findValuesAsText("name"));
        parameters.forEach(parameter -> assertFalse(parameter.path("required").asBoolean()));
        assertEquals(50, parameters.get(2).path("schema").path("default").asInt());
        assertEquals(
                "only the round ones", parameters.get(0).path("description").asText());
        assertTrue(operation("/pebbles", "post")
                .path("parameters")
                .get(0)
                .path("required")
                .asBoolean());
        assertEquals(List.of("round"), texts(schema("PebblesResourceNewPebble").path("required")));
    }

    @Test
    void shouldDescribeRecordsAsTheyStandInJson() {
        var pebble = schema("PebblesResourcePebble");
        assertEquals(List.of("id", "found", "topics", "notes", "version"), texts(pebble.path("required")));
        var properties = pebble.path("properties");
        assertEquals("date", properties.path("found").path("format").asText());
        assertEquals(
                "on which day", properties.path("found").path("description").asText());
        assertTrue(properties.path("hardness").path("nullable").asBoolean());
        assertEquals("string", schema("ContactId").path("type").asText());
        assertTrue(texts(schema("Topic").path("enum")).contains("vrije-tijd"));
        assertEquals(
                List.of("SOFT", "HARD"), texts(schema("PebblesResourceHardness").path("enum")));
        assertEquals(
                List.of("items"), texts(schema("PebblesResourcePebbleSlice").path("required")));
    }

    @Test
    void shouldLeaveJsonOfAnotherStandardToThatStandard() {
        var sent = operation("/pebbles/weights", "post").path("requestBody").path("content");
        assertEquals(List.of("application/rock+json", "application/json"), names(sent));
        sent.forEach(content ->
                assertEquals("{\"type\":\"object\"}", content.path("schema").toString()));
        var given = operation("/pebbles/weights", "post").at("/responses/200/content/application~1rock+json/schema");
        assertEquals("{\"type\":\"object\"}", given.toString());
    }

    @Test
    void shouldTellWhatJavadocTells() {
        var list = operation("/pebbles", "get");
        assertEquals("Every pebble.", list.path("summary").asText());
        assertEquals(
                "Every pebble. The newest first.\n\nScope: CASES_READ.",
                list.path("description").asText());
        assertEquals("pebbles-list", list.path("operationId").asText());
        assertTrue(operation("/pebbles", "post").path("description").asText().endsWith("Scope: CASES_WRITE."));
    }

    @Test
    void shouldRefuseAnAnswerThatSaysNothing(@TempDir Path folder) throws IOException {
        var said = new StringWriter();
        assertFalse(run(folder.resolve("openapi.json"), said, "SecretiveResource.java"));
        assertTrue(said.toString().contains("give back what is in the answer"), said::toString);
    }
}
