package nl.nabij.itest.matrix;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.SheetId;
import nl.nabij.itest.Until;

/** What the rows of sheets speak of: {sheet} is a start sheet on {trajectory} of the questionnaire of Oss, {link} one for it. */
final class CastOfSheets {

    private static final String MODULES = "/api/v1/modules/";
    private static final String EXCHANGE = "/api/v1/questionnaire-variants/oss/fhir";
    private static final long NOBODYS = 987_654_321;

    private CastOfSheets() {}

    static void join(Cast cast) {
        addModules(cast);
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

    private static void addModules(Cast cast) {
        add(cast, "nabij-questionnaire-oss");
        add(cast, "nabij-fhir");
        var expert = cast.program(Who.EXPERT);
        Until.so(
                Duration.ofSeconds(60),
                () -> expert.api("GET", EXCHANGE, null, Map.of()).status() == 200,
                () -> "The questionnaire does not come: "
                        + expert.api("GET", "/api/v1/questionnaire-variants", null, Map.of())
                                .text());
    }

    private static void add(Cast cast, String module) {
        var administrator = cast.program(Who.ADMINISTRATOR);
        var version = String.valueOf(administrator
                .api("GET", MODULES + module, null, Map.of())
                .expect(200)
                .header("ETag"));
        administrator
                .api("PUT", MODULES + module + "/choice", "{\"present\":true}", Map.of("If-Match", version))
                .expect(200);
    }
}
