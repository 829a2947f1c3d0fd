package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import nl.nabij.itest.matrix.Cast;
import nl.nabij.itest.matrix.SharedCast;
import nl.nabij.itest.matrix.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody wrote while others changed who may save it comes back to be copied, with why it is not saved. */
@ExtendWith(SharedCast.class)
class TooLateTest {

    private static final String WORDS = "Ze houdt van koffie.\nBel <niet> voor tienen.";

    private Cast cast;
    private Visitor expert;
    private String trajectory;

    @BeforeEach
    void start(Cast shared) {
        cast = shared;
        expert = cast.visitor(Who.EXPERT);
        cast.signIn(Who.EXPERT);
        var made = program("POST", "trajectories", "{\"details\":{\"name\":\"Tineke\"}}", 201);
        var address = URI.create(String.valueOf(made.header("Location"))).getPath();
        trajectory = address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void shouldGiveBackTheNoteOfAHandOverToWhoWasHandedOver() {
        var page = expert.get("/trajecten/" + trajectory + "/overdragen").expect(200);
        var colleague = cast.value("account.colleague");
        program("POST", "trajectories/" + trajectory + "/hand-overs", "{\"to\":\"" + colleague + "\"}", 200);

        var told = expert.submit(page, "form:has([name=note])", Map.of("to", colleague, "note", WORDS))
                .expect(409);

        assertEquals(WORDS, told.form("main [name=note]").wholeText().strip());
        assertTrue(told.form("main .notice-wrong").text().contains("Kopieer je tekst"), told.text());
    }

    @Test
    void shouldGiveBackTheNoteOfAContactWithSomebodyWhoIsGone() {
        var page = expert.get("/contact?traject=" + trajectory).expect(200);
        program("PUT", "trajectories/" + trajectory + "/annulment", "{\"reason\":\"dubbel\"}", 204);

        var told = expert.submit(page, "form:has([name=note])", Map.of("kind", "LIVE", "note", WORDS))
                .expect(404);

        assertEquals(WORDS, told.form("main .as-written").wholeText());
        assertTrue(told.form("main").text().contains("Dit is niet bewaard. Kopieer het"), told.text());
        assertEquals(1, told.page().select("main .as-written").size(), "the words alone, no codes");
    }

    private Answer program(String method, String path, String json, int expected) {
        var headers =
                Map.of("If-Match", "*", "Idempotency-Key", UUID.randomUUID().toString());
        return cast.program(Who.EXPERT)
                .api(method, "/api/v1/" + path, json, headers)
                .expect(expected);
    }
}
