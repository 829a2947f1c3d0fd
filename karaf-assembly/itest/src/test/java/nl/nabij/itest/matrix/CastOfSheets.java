package nl.nabij.itest.matrix;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.SheetId;
import nl.nabij.itest.Until;

/** What the rows of sheets speak of: {sheet} is a start sheet on {trajectory} of the questionnaire of Oss, {link} one for it. */
final class CastOfSheets {

    private static final String MODULE = "/api/v1/modules/nabij-questionnaire-oss";
    private static final long NOBODYS = 987_654_321;

    private CastOfSheets() {}

    static void join(Cast cast) {
        addQuestionnaire(cast);
        var location = String.valueOf(cast.program(Who.EXPERT)
                .api(
                        "POST",
                        "/api/v1/trajectories/" + cast.value("trajectory") + "/sheets",
                        "{\"variant\":\"oss\",\"form\":\"start\"}",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .header("Location"));
        cast.put("sheet", location.substring(location.lastIndexOf('/') + 1));
        cast.put("unknown.sheet", new SheetId(NOBODYS).toString());
        var made = cast.program(Who.EXPERT)
                .api(
                        "POST",
                        "/api/v1/trajectories/" + cast.value("trajectory") + "/self-fill-links",
                        "{\"variant\":\"oss\",\"form\":\"start\"}",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .text();
        cast.put("link", made.replaceFirst("(?s).*?\"link\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
        cast.put("unknown.link", new SelfFillId(NOBODYS).toString());
    }

    private static void addQuestionnaire(Cast cast) {
        var administrator = cast.program(Who.ADMINISTRATOR);
        var version = String.valueOf(
                administrator.api("GET", MODULE, null, Map.of()).expect(200).header("ETag"));
        administrator.api("PUT", MODULE + "/choice", "{\"present\":true}", Map.of("If-Match", version));
        Until.so(
                Duration.ofSeconds(60),
                () -> variants(cast).contains("\"oss\""),
                () -> "The questionnaire does not come: " + variants(cast));
    }

    private static String variants(Cast cast) {
        return cast.program(Who.EXPERT)
                .api("GET", "/api/v1/questionnaire-variants", null, Map.of())
                .text();
    }
}
