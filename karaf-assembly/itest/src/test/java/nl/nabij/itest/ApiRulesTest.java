package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.api.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Dutch API Design Rules 2.1 over HTTP, and the document of the API against the routes that run. */
@ExtendWith(SharedProduct.class)
class ApiRulesTest {

    private static final String DOCUMENT = "/api/v1/openapi.json";

    @Test
    void shouldShowTheDocumentToEverybodyEverywhere(Product product) {
        var answer = stranger(product).api("GET", DOCUMENT, null, Map.of("Origin", "https://elsewhere.example"));
        assertEquals(200, answer.status());
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertEquals(json(answer).at("/info/version").asText(), answer.header("API-Version"));
        assertTrue(json(answer).path("paths").size() > 1);
    }

    /** An address that is not there answers 404 to a stranger, a method that is not there 405, all others 401. */
    @Test
    void shouldHaveEveryRouteOfTheDocument(Product product) {
        var missing = new ArrayList<String>();
        forEach(product, (verb, path) -> {
            var answer = stranger(product).api(verb, path, null, Map.of("Accept", "*/*"));
            if (answer.status() != 401 && !path.equals(DOCUMENT)) {
                missing.add(verb + " " + answer);
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void shouldSayVersionAndStrictHeadersWithEveryAnswer(Product product) {
        forEach(product, (verb, path) -> {
            var answer = stranger(product).api(verb, path, null, Map.of());
            assertEquals("1.0.0", answer.header("API-Version"), path);
            assertEquals("no-store", answer.header("Cache-Control"), path);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
            assertEquals("DENY", answer.header("X-Frame-Options"), path);
            assertTrue(
                    String.valueOf(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'"), path);
        });
    }

    @Test
    void shouldExplainWhatIsWrongAsAProblem(Product product) {
        var visitor = stranger(product);
        var stranger = visitor.api("GET", "/api/v1/modules", null, Map.of());
        problem(stranger, 401);
        assertTrue(stranger.text().contains("Bearer"), "what a program can do about it: " + stranger.text());
        problem(visitor.api("GET", "/api/v1/nothing-of-the-kind", null, Map.of()), 404);
        problem(visitor.api("DELETE", DOCUMENT, null, Map.of()), 405);
        problem(visitor.api("GET", DOCUMENT, null, Map.of("Accept", "image/png")), 406);
    }

    /** Also when what was read came compressed, which marks its ETag. */
    @Test
    void shouldTakeItsOwnETagBack(Product product) {
        var path = "/api/v1/modules/nabij-questionnaire-oss";
        var token = Person.ADMINISTRATOR.token(product, Scope.ADMINISTRATION);
        var administrator = Visitor.withToken(product.address(), token);
        var read = administrator
                .api("GET", path, null, Map.of("Accept-Encoding", "gzip"))
                .expect(200);
        assertEquals("gzip", read.header("Content-Encoding"));

        var seen = Map.of("If-Match", String.valueOf(read.header("ETag")));
        administrator.api("PUT", path + "/choice", "{\"present\":true}", seen).expect(200);
    }

    @Test
    void shouldNotTakeASlashAtTheEnd(Product product) {
        problem(stranger(product).api("GET", DOCUMENT + "/", null, Map.of()), 404);
    }

    private static void problem(Answer answer, int status) {
        assertEquals(status, answer.status(), answer.path());
        assertEquals("application/problem+json", answer.header("Content-Type"), answer.path());
        var problem = json(answer);
        assertEquals(status, problem.path("status").asInt());
        assertTrue(!problem.path("title").asText().isEmpty()
                && !problem.path("detail").asText().isEmpty());
    }

    private interface Route {
        void at(String verb, String path);
    }

    private static void forEach(Product product, Route route) {
        json(stranger(product).api("GET", DOCUMENT, null, Map.of()))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> route.at(
                                verb.toUpperCase(Locale.ROOT),
                                "/api/v1" + path.getKey().replaceAll("\\{\\w+}", "00000000"))));
    }

    private static Visitor stranger(Product product) {
        return new Visitor(product.address());
    }

    private static JsonNode json(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
