package nl.nabij.itest.matrix;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.AgreementId;
import nl.nabij.api.ContactId;
import nl.nabij.api.ConversationId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.ui.Days;

/**
 * What the rows of case records speak of. {trajectory} is the expert's; {ended} was the former's until longer ago than an
 * expert may read on, {recent} until today; {mistake} and {error} are there to be taken back.
 */
final class CastOfCases {

    private static final long NOBODYS = 987_654_321;

    private CastOfCases() {}

    static void join(Cast cast) {
        cast.put("trajectory", start(cast, Who.EXPERT, LocalDate.now(Days.ZONE)));
        cast.put("mistake", start(cast, Who.EXPERT, LocalDate.now(Days.ZONE)));
        cast.put("error", start(cast, Who.EXPERT, LocalDate.now(Days.ZONE)));
        cast.put("ended", closed(cast, LocalDate.now(Days.ZONE).minusDays(40)));
        cast.put("recent", closed(cast, LocalDate.now(Days.ZONE)));
        var trajectory = "trajectories/" + cast.value("trajectory");
        cast.put(
                "contact",
                made(cast, Who.EXPERT, trajectory + "/contacts", "{\"kind\":\"LIVE\",\"note\":\"Gesproken\"}"));
        cast.put("agreement", made(cast, Who.EXPERT, trajectory + "/agreements", "{\"text\":\"Bellen\"}"));
        cast.put("conversation", made(cast, Who.EXPERT, "conversations", "{\"topic\":\"anders\"}"));
        cast.put("talk", made(cast, Who.EXPERT, "conversations", "{\"topic\":\"reizen\"}"));
        cast.put("unknown.trajectory", new TrajectoryId(NOBODYS).toString());
        cast.put("unknown.contact", new ContactId(NOBODYS).toString());
        cast.put("unknown.agreement", new AgreementId(NOBODYS).toString());
        cast.put("unknown.conversation", new ConversationId(NOBODYS).toString());
    }

    private static String start(Cast cast, Who who, LocalDate day) {
        return made(cast, who, "trajectories", "{\"details\":{\"name\":\"Sanne\"},\"startedOn\":\"" + day + "\"}");
    }

    private static String closed(Cast cast, LocalDate day) {
        var id = start(cast, Who.FORMER, day.minusDays(20));
        var path = "/api/v1/trajectories/" + id;
        var version = String.valueOf(cast.program(Who.FORMER)
                .api("GET", path, null, Map.of())
                .expect(200)
                .header("ETag"));
        cast.program(Who.FORMER)
                .api(
                        "PUT",
                        path + "/closing",
                        "{\"reason\":\"MOVED\",\"on\":\"" + day + "\"}",
                        Map.of("If-Match", version))
                .expect(200);
        return id;
    }

    /** Makes something by the API and gives its code. */
    private static String made(Cast cast, Who who, String path, String json) {
        var location = String.valueOf(cast.program(who)
                .api(
                        "POST",
                        "/api/v1/" + path,
                        json,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
