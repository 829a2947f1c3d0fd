package nl.nabij.itest.matrix;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.TargetId;
import nl.nabij.api.ui.Days;
import nl.nabij.itest.Until;

/**
 * What the rows of reports speak of: {report} of this year and {target} in it, {released} of last year, both of team A;
 * {report.all} of the whole organisation.
 */
final class CastOfReports {

    private static final String MODULE = "/api/v1/modules/nabij-report-municipality";
    private static final String REPORTS = "/api/v1/reports/";

    private CastOfReports() {}

    static void join(Cast cast) {
        install(cast);
        int year = LocalDate.now(Days.ZONE).getYear();
        var team = cast.value("team");
        cast.put("report", "municipality." + team + "." + year);
        cast.put("released", "municipality." + team + "." + (year - 1));
        cast.put("report.all", "municipality.organisation." + year);
        cast.put("unknown.report", "municipality." + cast.value("unknown.team") + "." + year);
        cast.put("unknown.target", new TargetId(987_654_321).toString());
        var coordinator = cast.program(Who.COORDINATOR);
        var seen = coordinator
                .api("GET", REPORTS + cast.value("released"), null, Map.of())
                .expect(200)
                .header("ETag");
        coordinator
                .api("PUT", REPORTS + cast.value("released") + "/release", "", Map.of("If-Match", String.valueOf(seen)))
                .expect(200);
        var location = String.valueOf(coordinator
                .api(
                        "POST",
                        REPORTS + cast.value("report") + "/targets",
                        "{\"agreed\":\"Een inloop\"}",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .header("Location"));
        cast.put("target", location.substring(location.lastIndexOf('/') + 1));
    }

    private static void install(Cast cast) {
        var administrator = cast.program(Who.ADMINISTRATOR);
        var version = String.valueOf(
                administrator.api("GET", MODULE, null, Map.of()).expect(200).header("ETag"));
        administrator
                .api("PUT", MODULE + "/choice", "{\"present\":true}", Map.of("If-Match", version))
                .expect(200);
        Until.so(
                Duration.ofSeconds(30),
                () -> administrator.api("GET", MODULE, null, Map.of()).text().contains("\"PRESENT\""),
                () -> "The report is not there");
    }
}
