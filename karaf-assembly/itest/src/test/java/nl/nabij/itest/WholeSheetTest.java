package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.api.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every box of the largest form of the distribution written full, in letters that take much room, sent in one go. */
@ExtendWith(SharedProduct.class)
class WholeSheetTest {

    private static final String WORDS = "€ ".repeat(1999) + "€.";
    private static final String SEND = "main form:has(textarea)";

    private Visitor expert;
    private Visitor program;
    private String trajectory;

    @BeforeEach
    void begin(Product product) {
        expert = Person.EXPERT.signIn(product);
        program =
                Visitor.withToken(product.address(), Person.EXPERT.token(product, Scope.CASES_READ, Scope.CASES_WRITE));
        trajectory = path(post("/api/v1/trajectories", "{}"));
    }

    @Test
    void shouldSaveItOnThePage() {
        var begun = post(trajectory + "/sheets", "{\"variant\":\"oss\",\"form\":\"start\"}");
        var page = expert.get("/vellen/" + path(begun).replaceFirst(".*/", "")).expect(200);

        var saved = expert.submit(page, SEND, full(page)).expect(200);

        assertFull(saved.page().select(SEND + " textarea").eachText());
        // Once more, now that every text is sent with the one that it stands in the place of.
        var others = full(page);
        others.replaceAll((cell, words) -> words.replace('€', '£'));
        var again = expert.submit(saved, SEND, others).expect(200);
        assertTrue(again.page().selectFirst(SEND + " textarea").text().startsWith("£ £"));
    }

    @Test
    void shouldTakeItFromALink(Product product) {
        var made = post(trajectory + "/self-fill-links", "{\"variant\":\"oss\",\"form\":\"start\"}")
                .text();
        var client = new Visitor(product.address());
        var link = made.replaceFirst("(?s).*\"path\":\"([^\"]+)\".*", "$1");
        var code = made.replaceFirst("(?s).*\"code\":\"([^\"]+)\".*", "$1");
        var page = client.submit(client.get(link).expect(200), "main form", Map.of("code", code))
                .expect(200);
        var cells = full(page);

        var sent = client.submit(page, SEND, cells).expect(200);

        assertTrue(sent.text().contains("Verstuurd. Dank je wel."), sent.text());
        assertEquals(200, client.submit(page, SEND, cells).status(), "the same once more");
        cells.replaceAll((cell, words) -> words.replace('€', '£'));
        var others = client.submit(page, SEND, cells).expect(400);
        assertTrue(others.text().contains("Je hebt dit al verstuurd, met andere antwoorden"), others.text());
        assertTrue(
                others.page().selectFirst(SEND + " textarea").text().startsWith("£ £"), "and the text is still there");
    }

    @Test
    void shouldTakeItFromAProgram() {
        var page = expert.get("/vellen/"
                + path(post(trajectory + "/sheets", "{\"variant\":\"oss\",\"form\":\"start\"}"))
                        .replaceFirst(".*/", ""));
        var cells = full(page).keySet().stream()
                .map(cell -> "\"" + cell + "\":\"" + WORDS.replace("€", "\\u20ac") + "\"")
                .collect(Collectors.joining(",", "{", "}"));

        post(trajectory + "/sheets", "{\"variant\":\"oss\",\"form\":\"start\",\"cells\":" + cells + "}");
    }

    private static Map<String, String> full(Answer page) {
        var cells = new LinkedHashMap<String, String>();
        page.page().select(SEND + " textarea").forEach(cell -> cells.put(cell.attr("name"), WORDS));
        assertEquals(50, cells.size());
        return cells;
    }

    private static void assertFull(java.util.List<String> texts) {
        assertEquals(50, texts.stream().filter(WORDS::equals).count());
    }

    private Answer post(String path, String json) {
        return program.api(
                        "POST",
                        path,
                        json,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201);
    }

    private static String path(Answer created) {
        return URI.create(String.valueOf(created.header("Location"))).getPath();
    }
}
