package nl.nabij.itest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.api.Scope;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Visitor;
import nl.nabij.itest.matrix.Cast;
import nl.nabij.itest.matrix.SharedCast;
import nl.nabij.itest.matrix.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is malformed, too large or unknown is refused with 400 and with what is wrong; strict headers also where there is nothing. */
@ExtendWith(SharedCast.class)
class RefusedInputTest {

    private Cast cast;

    @BeforeEach
    void take(Cast shared) {
        cast = shared;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=%",
                "name=%zz",
                "name=%ff%fe",
                "name=%00",
                "name=%c0%80",
                "%=x",
                "name=a%0",
                "=&=&=",
                "&&&&"
            })
    void shouldAnswerAMalformedFormWithAPage(String body) {
        var answer = form(body.getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(400, answer.status(), answer.text());
        assertTrue(answer.html());
        assertQuiet(answer);
    }

    @Test
    void shouldRefuseTooManyFieldsAndTooMuch() {
        var many = IntStream.range(0, 2000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        assertEquals(400, form(many.getBytes(StandardCharsets.US_ASCII)).status());
        assertEquals(
                400,
                form(("name=" + "x".repeat(600_000)).getBytes(StandardCharsets.US_ASCII))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"\"",
                "{\"name\":\"A\",\"name\":\"B\"}",
                "{\"name\":\"A\"}{}",
                "{\"unknown\":1}",
                "{\"name\":{}}",
                "{\"name\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
                "{\"endedOn\":\"gisteren\"}",
                "{\"endedOn\":20261122}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":null}"
            })
    void shouldAnswerBadJsonWithAProblem(String json) {
        var answer = cast.administrator().api("POST", "/api/v1/teams", json, key());

        assertEquals(400, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertTrue(answer.text().contains("\"faults\":[{\"field\":"), answer.text());
        assertQuiet(answer);
    }

    @Test
    void shouldRefuseHugeJson() {
        var huge = "{\"name\":\"" + "x".repeat(1_200_000) + "\"}";

        assertEquals(
                400,
                cast.administrator().api("POST", "/api/v1/teams", huge, key()).status());
    }

    @Test
    void shouldNameTheFieldInTheLanguageOfTheCaller() {
        var answer = cast.administrator().api("POST", "/api/v1/teams", "{\"naam\":\"x\"}", key());

        assertTrue(answer.text().contains("{\"field\":\"naam\",\"code\":\"unknown-field\","), answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bestaat-niet",
                "/api",
                "/api/v1/bestaat-niet",
                "/api/v1/accounts/00000000",
                "/accounts/..%2f..%2fetc",
                "/static/../etc/config.properties",
                "/static/bestaat-niet.css",
                "/account",
                "/inloggen",
                "/api/v1/openapi.json",
                "/api/v1/me",
                "/logboek?van=gisteren",
                "/api/v1/audit-entries?from=gisteren",
                "/api/v1/audit-entries?size=abc",
                "/%00",
                "/a%0d%0aSet-Cookie:x=1"
            })
    void shouldSayTheStrictHeadersEverywhere(String path) {
        for (var answer : List.of(
                new Visitor(cast.product().address()).send("GET", path, null, Map.of()),
                cast.administrator().send("GET", path, null, Map.of()))) {
            assertTrue(answer.status() < 500, answer::toString);
            assertQuiet(answer);
            var policy = String.valueOf(answer.header("Content-Security-Policy"));
            assertTrue(
                    policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
                    answer::toString);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer::toString);
            assertEquals("DENY", answer.header("X-Frame-Options"), answer::toString);
            assertEquals("no-store", answer.header("Cache-Control"), answer::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "ONZIN"})
    void shouldAnswerOtherMethodsQuietly(String method) {
        for (var path : List.of("/accounts", "/api/v1/teams")) {
            var answer = cast.administrator().send(method, path, null, Map.of());
            assertTrue(answer.status() >= 400 && answer.status() < 500 || answer.status() == 501, answer::toString);
            assertQuiet(answer);
        }
    }

    @Test
    void shouldAnswerWithTheOwnPageWhatTheServerItselfRefuses() {
        var visitor = new Visitor(cast.product().address());
        var strange =
                Map.of("Content-Type", "x", "Origin", cast.product().address().toString());
        for (var answer : List.of(
                visitor.send("GET", "/%00", null, Map.of()),
                visitor.send("POST", "/inloggen", new byte[] {'a'}, strange),
                visitor.send("GET", "/static/bestaat-niet.css", null, Map.of()),
                visitor.send("POST", "/static/bestaat-niet.css", new byte[] {'a'}, strange))) {
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
            assertNotNull(answer.page().selectFirst("header.site-header"), answer.text());
            assertFalse(answer.text().contains("HTTP ERROR"), answer.text());
            assertNull(answer.header("Server"), answer::toString);
        }
        assertEquals(405, visitor.send("TRACE", "/static/x", null, Map.of()).status());

        var program = Visitor.withToken(
                cast.product().address(), cast.token(Who.ADMINISTRATOR, Set.of(Scope.ADMINISTRATION)));
        var answer = program.send("POST", "/api/v1/teams", new byte[] {'a'}, Map.of("Content-Type", ";;"));
        assertEquals(400, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.header("Content-Type"), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/teams/a%2fb", "/api/v1//teams", "/api/v1/%ff", "/api/v1/a%0d%0aX:y", "/api/%2e%2e/x"})
    void shouldRefuseAnAmbiguousAddressOfTheApiWithAProblem(String path) {
        var answer = cast.administrator().api("GET", path, null, Map.of("Accept-Language", "en"));

        assertEquals(400, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.header("Content-Type"), answer::toString);
        assertTrue(answer.text().contains("This is not right yet"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/trajecten/a%2fb", "/%ff", "/x//y"})
    void shouldRefuseAnAmbiguousAddressWithAPageInDutch(String path) {
        var answer = new Visitor(cast.product().address()).send("GET", path, null, Map.of());

        assertEquals(400, answer.status(), answer::toString);
        assertEquals("nl", answer.page().expectFirst("html").attr("lang"));
        assertEquals("close", answer.header("Connection"));
        assertTrue(answer.text().contains("Dit klopt nog niet"), answer.text());
    }

    @Test
    void shouldSayWhatIsWrongWithJson() {
        var program = Visitor.withToken(
                cast.product().address(), cast.token(Who.ADMINISTRATOR, Set.of(Scope.ADMINISTRATION)));

        var cut = add(program, UUID.randomUUID(), "{\"name\": \"Geheim\",\n \"municip");
        assertEquals(400, cut.status());
        assertTrue(cut.text().contains("regel 2"), cut.text());
        assertFalse(cut.text().contains("Geheim"), cut.text());
        for (var day : List.of("[2026,1,1]", "20260101", "{}", "\"2026-1-1\"", "\"2026-01-01T00:00:00Z\"")) {
            var answer = add(program, UUID.randomUUID(), "{\"name\": \"Team\", \"endedOn\": " + day + "}");
            assertEquals(400, answer.status(), day);
            assertTrue(answer.text().contains("\"endedOn\""), answer.text());
        }
    }

    @Test
    void shouldRefuseAKeyThatComesAgainWithSomethingElse() {
        var program = Visitor.withToken(
                cast.product().address(), cast.token(Who.ADMINISTRATOR, Set.of(Scope.ADMINISTRATION)));
        var key = UUID.randomUUID();
        var first = add(program, key, "{\"name\": \"Sleutelteam\"}");

        assertEquals(201, first.status());
        assertEquals(
                first.text(), add(program, key, "{\"name\":\"Sleutelteam\"}").text());
        var other = add(program, key, "{\"name\": \"Ander team\"}");
        assertEquals(422, other.status());
        assertTrue(other.text().contains("Idempotency-Key"), other.text());
    }

    @Test
    void shouldNameEveryFaultOfARequestAtOnce() {
        var program = Visitor.withToken(
                cast.product().address(), cast.token(Who.ADMINISTRATOR, Set.of(Scope.ADMINISTRATION)));
        var sent =
                "{\"signInName\": \"\", \"roles\": [\"KING\"], \"teams\": 5, \"confidentialityOn\": \"2999-01-01\", \"x\": 1}";

        var answer = program.api("POST", "/api/v1/accounts", sent, Map.of());

        assertEquals(400, answer.status());
        for (var field :
                List.of("Idempotency-Key", "signInName", "name", "roles[0]", "teams", "confidentialityOn", "\"x\"")) {
            assertTrue(answer.text().contains(field), field + " in " + answer.text());
        }
        assertTrue(answer.text().contains("COORDINATOR"), "what is allowed is not named: " + answer.text());
        var wrong = add(program, UUID.randomUUID(), "{\"name\": \"Halfteam\", \"x\": 1}");
        assertEquals(400, wrong.status());
        var teams = program.api("GET", "/api/v1/teams", null, Map.of());
        assertFalse(teams.text().contains("Halfteam"), teams.text());
    }

    @Test
    void shouldSayWhichScopeATokenLacks() {
        var program =
                Visitor.withToken(cast.product().address(), cast.token(Who.COORDINATOR, Set.of(Scope.CASES_READ)));

        var answer = program.api("GET", "/api/v1/accounts", null, Map.of());

        assertEquals(403, answer.status());
        assertTrue(answer.text().contains("ADMINISTRATION"), answer.text());
    }

    private static Answer add(Visitor program, UUID key, String team) {
        return program.api("POST", "/api/v1/teams", team, Map.of("Idempotency-Key", key.toString()));
    }

    private static void assertQuiet(Answer answer) {
        for (var trace : List.of("Exception", "at nl.nabij", "org.glassfish", "java.lang")) {
            assertFalse(answer.text().contains(trace), answer.text());
        }
    }

    private Answer form(byte[] body) {
        var headers = new HashMap<String, String>();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Origin", cast.product().address().toString());
        return new Visitor(cast.product().address()).send("POST", "/inloggen", body, headers);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", "7f0c1d3e-0000-4000-8000-000000000001");
    }
}
