package nl.nabij.itest.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Visitor;

/** The REST API as somebody's program uses it. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visitor program;

    Api(Visitor program) {
        this.program = program;
    }

    /** One request, whatever is answered. */
    Answer ask(String path) {
        return program.api("GET", "/api/v1/" + path, null, Map.of());
    }

    JsonNode get(String path) {
        return json(ask(path).expect(200));
    }

    byte[] file(String path) {
        return ask(path).expect(200).bytes();
    }

    /** Makes something, under a key of its own. */
    JsonNode make(String path, Map<String, ?> body) {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return json(send("POST", path, body, key).expect(201));
    }

    /** Changes what was seen in this version. */
    JsonNode change(String path, Map<String, ?> body, JsonNode seen) {
        var version = "\"" + seen.get("version").asLong() + "\"";
        return json(send("PUT", path, body, Map.of("If-Match", version)).expect(200));
    }

    /** Changes what has no version to have been seen. */
    JsonNode put(String path) {
        return json(send("PUT", path, Map.of(), Map.of()).expect(200));
    }

    JsonNode patch(String path, Map<String, ?> body) {
        return json(send("PATCH", path, body, Map.of()).expect(200));
    }

    private Answer send(String method, String path, Map<String, ?> body, Map<String, String> headers) {
        try {
            var json = body.isEmpty() ? null : JSON.writeValueAsString(body);
            return program.api(method, "/api/v1/" + path, json, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
