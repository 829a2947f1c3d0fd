package nl.nabij.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The document of the API as a reader sees it, with every reference followed. */
final class DocumentReader {

    /** One method at one address. */
    record Operation(String path, String verb, JsonNode json) {

        boolean takesSomething() {
            return json.has("parameters") || json.has("requestBody");
        }

        @Override
        public String toString() {
            return verb.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    final JsonNode root;

    DocumentReader(byte[] document) {
        try {
            root = new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of the bundle whose tests these are. */
    static DocumentReader ofThisBundle() {
        var fragment = DocumentReader.class.getClassLoader().getResource(ApiDocument.FRAGMENT);
        if (fragment == null) {
            throw new AssertionError("The bundle has no description of its resources");
        }
        return new DocumentReader(ApiDocument.merge(List.of(fragment)));
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> operations.add(new Operation(path.getKey(), verb.getKey(), verb.getValue()))));
        return operations;
    }

    /** What stands there, or what it refers to. */
    JsonNode follow(JsonNode node) {
        var followed = node;
        while (followed.has("$ref")) {
            followed = root.at(followed.path("$ref").asText().substring(1));
        }
        return followed;
    }

    /** Every response with a status that begins so. */
    void responses(Operation operation, String status, BiConsumer<String, JsonNode> seen) {
        operation.json().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith(status))
                .forEach(response -> seen.accept(operation + " " + response.getKey(), follow(response.getValue())));
    }

    /** Every field with this name, wherever it stands. */
    List<JsonNode> everywhere(String name) {
        return root.findValues(name);
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
