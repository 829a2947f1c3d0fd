package nl.nabij.itest.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever may call a method and sends it something that is no JSON, or not the JSON that it asks, is told so and nothing more. */
@ExtendWith(SharedCast.class)
class HostileJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGE = 1_000_000;
    /** With 412: who sees that another version is there does not look at the words any more. */
    private static final Set<Integer> REFUSED = Set.of(400, 412, 413, 415);

    /** In the place of the whole body. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("empty", ""),
            Map.entry("cut off", "{\"a\":"),
            Map.entry("no word", "nul"),
            Map.entry("a list", "[]"),
            Map.entry("a number", "7"),
            Map.entry("a text", "\"x\""),
            Map.entry("single quotes", "{'a':1}"),
            Map.entry("a comment", "/* */ {}{}"),
            Map.entry("deep lists", "[".repeat(100_000)),
            Map.entry("deep records", "{\"a\":".repeat(20_000)),
            Map.entry("huge", "{\"a\":\"" + "x".repeat(LARGE + 200_000) + "\"}"),
            Map.entry("a byte order mark alone", "\ufeff"),
            Map.entry("unknown fields", "{\"__proto__\":{\"a\":1},\"class\":\"java.lang.Runtime\"}"));

    /** In the place of the value of one field. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("a record", "{\"a\":[]}"),
            Map.entry("a list of lists", "[[[]]]"),
            Map.entry("NaN", "NaN"),
            Map.entry("-Infinity", "-Infinity"),
            Map.entry("a great exponent", "1e999999999"),
            Map.entry("a small exponent", "1e-999999999"),
            Map.entry("many digits", "9".repeat(2_000)),
            Map.entry("a lone surrogate", "\"\\ud800\""),
            Map.entry("a null character", "\"\\u0000\""),
            Map.entry("a raw control character", "\"\u0001\""),
            Map.entry("a long text", "\"" + "x".repeat(70_000) + "\""));

    private final List<String> wrong = new ArrayList<>();

    @Test
    void shouldRefuseWhatIsNotAsked(Cast cast) throws IOException {
        var done = new HashSet<String>();
        for (var row : Row.all()) {
            var who = allowed(row);
            if (row.api() && !row.body().isEmpty() && who.isPresent() && done.add(row.method() + " " + row.path())) {
                var program = cast.program(who.get());
                var address = cast.filled(row.address());
                for (var body : bodies(cast.filled(row.body())).entrySet()) {
                    send(
                            program,
                            address,
                            row,
                            body.getKey(),
                            body.getValue().getBytes(StandardCharsets.UTF_8),
                            "application/json");
                }
                var latin =
                        row.body().replaceFirst(":\"[^\"]*\"", ":\"\u00ff\"").getBytes(StandardCharsets.ISO_8859_1);
                if (row.body().contains(":\"")) {
                    send(program, address, row, "no UTF-8", latin, "application/json");
                }
                send(program, address, row, "plain text", "{}".getBytes(StandardCharsets.UTF_8), "text/plain");
                send(program, address, row, "XML", "<a/>".getBytes(StandardCharsets.UTF_8), "application/xml");
                send(
                        program,
                        address,
                        row,
                        "a form",
                        "a=1".getBytes(StandardCharsets.UTF_8),
                        "application/x-www-form-urlencoded");
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static Map<String, String> bodies(String good) throws IOException {
        var bodies = new LinkedHashMap<>(BODIES);
        var fields = new ArrayList<String>();
        JSON.readTree(good).fieldNames().forEachRemaining(fields::add);
        for (var field : fields) {
            VALUES.forEach((name, value) -> bodies.put(field + " is " + name, with(good, field, value)));
            bodies.put(field + " twice", good.replaceFirst("}\\s*$", ",\"" + field + "\":null}"));
        }
        return bodies;
    }

    private static String with(String good, String field, String value) {
        try {
            var fields = new ArrayList<String>();
            JSON.readTree(good)
                    .properties()
                    .forEach(entry -> fields.add(
                            "\"" + entry.getKey() + "\":" + (entry.getKey().equals(field) ? value : entry.getValue())));
            return "{" + String.join(",", fields) + "}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Visitor program, String address, Row row, String what, byte[] body, String type) {
        var headers = Map.of(
                "Content-Type",
                type,
                "Accept",
                "application/json",
                "If-Match",
                "\"999999\"",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        try {
            var answer = program.send(row.method(), address, body, headers);
            if (!REFUSED.contains(answer.status()) || !quiet(answer)) {
                wrong.add("%s, %s: %s %s".formatted(row, what, answer.status(), answer.text()));
            }
        } catch (UncheckedIOException cutOff) {
            if (body.length < LARGE) {
                wrong.add("%s, %s: cut off".formatted(row, what));
            }
        }
    }

    private static boolean quiet(Answer answer) {
        return String.valueOf(answer.header("Content-Type")).startsWith("application/problem+json")
                && Stream.of("Exception", "nl.nabij", "com.fasterxml", "java.").noneMatch(answer.text()::contains);
    }

    /** Somebody to whom the method does not say that it is closed. */
    private static Optional<Who> allowed(Row row) {
        return Stream.of(Who.values())
                .filter(who -> !Set.of("login", "403", "404", "409").contains(row.expected(who)))
                .findFirst();
    }
}
