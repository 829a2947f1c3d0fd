package nl.nabij.itest.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's program that writes into one trajectory until the product is gone, and remembers what was acknowledged. What was
 * not acknowledged it sends again with the same key, as a good program does.
 */
final class Writer implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CELL = "reizen/now";
    private static final int BUSY = 503;

    private final Visitor program;
    private final String trajectory;
    private final String sheet;
    private final List<String> acknowledged = new ArrayList<>();
    private String cell = "";
    private @Nullable Sending pending;
    private int sent;
    private volatile int count;
    private volatile @Nullable String fault;

    Writer(Visitor program) {
        this.program = program;
        this.trajectory = "/api/v1/trajectories/"
                + id(post("/api/v1/trajectories", Map.of(), key()).expect(201));
        this.sheet = "/api/v1/sheets/"
                + id(post(trajectory + "/sheets", Map.of("variant", "oss", "form", "start"), key())
                        .expect(201));
    }

    /** One thing to save. @param key the same for every time that it is sent */
    private record Sending(String kind, String text, Map<String, String> key) {}

    /** How many were acknowledged. */
    int count() {
        return count;
    }

    /** What went wrong otherwise than by the end of the product. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Saves one after another, until nobody answers any more. */
    @Override
    public void run() {
        try {
            while (fault == null) {
                if (pending == null) {
                    var kind = List.of("contacts", "agreements", "cells").get(sent % 3);
                    pending = new Sending(kind, kind + " " + ++sent + " " + trajectory, key());
                }
                var answer = send(pending);
                if (answer.status() < 300) {
                    acknowledge(pending);
                } else if (answer.status() != BUSY) {
                    fault = pending.text + ": " + answer + "\n" + answer.text();
                }
            }
        } catch (UncheckedIOException killed) {
            // What is pending may be there or not.
        }
    }

    private Answer send(Sending what) {
        return switch (what.kind) {
            case "contacts" -> post(trajectory + "/contacts", Map.of("kind", "LIVE", "note", what.text), what.key);
            case "agreements" -> post(trajectory + "/agreements", Map.of("text", what.text), what.key);
            default ->
                request("PATCH", sheet + "/cells", Map.of("cell", CELL, "expected", cell, "text", what.text), Map.of());
        };
    }

    private void acknowledge(Sending what) {
        if (what.kind.equals("cells")) {
            cell = what.text;
        } else {
            acknowledged.add(what.text);
        }
        pending = null;
        count++;
    }

    /** Reads everything back: what was acknowledged is there, once, and nothing else but what was pending. */
    void check() {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = get(trajectory + "/contacts?size=100" + next);
            page.get("items").forEach(contact -> found.add(contact.get("note").asText()));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!next.isEmpty());
        get(trajectory + "/agreements")
                .forEach(agreement -> found.add(agreement.get("text").asText()));
        check(found);
        checkCell();
    }

    /** @param found what is there, of this writer or of all */
    void check(List<String> found) {
        var mine = new ArrayList<>(found);
        mine.removeIf(text -> !text.endsWith(trajectory));
        var missing = new ArrayList<>(acknowledged);
        missing.removeAll(mine);
        if (!missing.isEmpty()) {
            throw new AssertionError("Acknowledged, and not there: " + missing);
        }
        // One by one, so that what is there twice is left.
        acknowledged.forEach(mine::remove);
        if (pending != null) {
            mine.remove(pending.text);
        }
        if (!mine.isEmpty()) {
            throw new AssertionError("Too many: " + mine);
        }
    }

    private void checkCell() {
        var now = get(sheet).get("cells").path(CELL).asText();
        if (pending != null && now.equals(pending.text)) {
            acknowledge(pending);
        } else if (!now.equals(cell)) {
            throw new AssertionError("The cell says " + now + " instead of " + cell);
        }
    }

    private JsonNode get(String path) {
        return json(program.api("GET", path, null, Map.of()).expect(200));
    }

    private Answer post(String path, Map<String, ?> body, Map<String, String> headers) {
        return request("POST", path, body, headers);
    }

    private Answer request(String method, String path, Map<String, ?> body, Map<String, String> headers) {
        try {
            return program.api(method, path, JSON.writeValueAsString(body), headers);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String id(Answer made) {
        return json(made).get("id").asText();
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.bytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
