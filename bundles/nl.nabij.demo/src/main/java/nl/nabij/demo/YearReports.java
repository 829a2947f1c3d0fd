package nl.nabij.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.TeamId;
import nl.nabij.api.report.EffortInput;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.report.TargetInput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the coordinator wrote: last year's account to the municipality, released, this year's, begun, and for the team. */
@Component(service = YearReports.class)
public final class YearReports {

    private static final String REPORT = "municipality";
    private static final String INTERNAL = "team";
    /** Which list of {@code words.txt} stands under which question. */
    private static final Map<String, String> TEXTS = Map.of(
            "questions", "report.questions",
            "cooperation", "report.cooperation",
            "added-value", "report.value",
            "learned", "report.learned",
            "signals", "report.signals",
            "next", "report.next");

    private final ReportService reports;

    @Activate
    public YearReports(@Reference ReportService reports) {
        this.reports = reports;
    }

    void write(Caller coordinator, TeamId team, int thisYear, Words words) {
        if (Until.there(() -> isOffered(coordinator, REPORT, thisYear))) {
            account(coordinator, team, thisYear, words);
        }
        if (Until.there(() -> isOffered(coordinator, INTERNAL, thisYear))) {
            texts(coordinator, new ReportKey(INTERNAL, team, ReportPeriod.year(thisYear)), words);
        }
    }

    private boolean isOffered(Caller coordinator, String report, int year) {
        return reports.list(coordinator, year).items().stream()
                .anyMatch(item -> ReportKey.fromString(item.key()).report().equals(report));
    }

    private void account(Caller coordinator, TeamId team, int thisYear, Words words) {
        var last = new ReportKey(REPORT, team, ReportPeriod.year(thisYear - 1));
        write(coordinator, last, words);
        reports.release(coordinator, last, reports.read(coordinator, last).version());
        write(coordinator, new ReportKey(REPORT, team, ReportPeriod.year(thisYear)), words);
    }

    private void write(Caller coordinator, ReportKey key, Words words) {
        texts(coordinator, key, words);
        target(
                coordinator,
                key,
                "Ten minste 60 bewoners in een traject",
                "Gehaald",
                "De inloop in De Linde trekt mensen die anders nergens komen.");
        target(
                coordinator,
                key,
                "Een inloop in drie wijken",
                "In twee wijken",
                "In Kanaalzone is nog geen vaste plek gevonden.");
        reports.setEffort(
                coordinator,
                key,
                new EffortInput(new BigDecimal("3240"), new BigDecimal("88450")),
                reports.draft(coordinator, key).effort().version());
    }

    private void texts(Caller coordinator, ReportKey key, Words words) {
        for (var text : reports.draft(coordinator, key).texts()) {
            var list = TEXTS.get(text.prompt());
            if (list != null && text.text().isEmpty()) {
                reports.write(coordinator, key, text.prompt(), words.list(list).get(0), text.version());
            }
        }
    }

    private void target(Caller coordinator, ReportKey key, String agreed, String reached, String explanation) {
        var request = UUID.nameUUIDFromBytes((key + agreed).getBytes(StandardCharsets.UTF_8));
        reports.addTarget(coordinator, key, new TargetInput(agreed, reached, explanation), request);
    }
}
