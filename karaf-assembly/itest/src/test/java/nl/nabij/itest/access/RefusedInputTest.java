package nl.nabij.itest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Visitor;
import nl.nabij.itest.matrix.Cast;
import nl.nabij.itest.matrix.SharedCast;
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
            if (answer.status() == 400 && answer.header("Content-Security-Policy") == null) {
                continue; // Jetty itself refuses an address that is none.
            }
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
