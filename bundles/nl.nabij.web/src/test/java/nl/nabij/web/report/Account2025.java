package nl.nabij.web.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nabij.api.TargetId;
import nl.nabij.api.Topic;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Figure.Reason;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measure.Line;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.ReportResult;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.report.municipality.MunicipalityReport;
import org.jspecify.annotations.Nullable;

/** An invented year of some twenty trajectories, as it may leave. */
record Account2025(String opening) implements ReportContent {

    static final String HOSTILE = "=1+1 </p><script>alert('x')</script> & \"koffie\"";

    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            total(Measures.CLIENTS, new Exact(24)),
            total(Measures.STARTED, new Exact(17)),
            total(Measures.CLOSED, new Band(5, 9)),
            total(Measures.FOLLOW_UPS, new Exact(12)),
            total(Measures.EXPERTS, new Exact(6)),
            measure(
                    Measures.TOPICS,
                    new Exact(24),
                    line(Topic.PAPERWORK.code(), null, new Band(20, 24), null),
                    line(Topic.SOCIAL_CONTACTS.code(), null, new Exact(13), 54),
                    line(Topic.GOING_ALONG.code(), null, new Band(5, 9), null),
                    line(Topic.TRAVEL.code(), null, new Band(0, 4), null)),
            measure(
                    Measures.NEIGHBOURHOODS,
                    new Exact(24),
                    line("1", "Lindeveld " + HOSTILE, new Exact(15), 63),
                    new Line(
                            Measure.OTHER,
                            null,
                            new Band(5, 9),
                            null,
                            List.of("2", "3"),
                            List.of("Veenhoek", "Westerdijk"))),
            measure(Measures.WAYS_IN, new Exact(24)),
            measure(Measures.REFERRERS, new Exact(24)),
            measure(Measures.CONVERSATIONS, new Exact(61), line(Topic.PLANNING.code(), null, new Exact(41), 67)),
            measure(Measures.CONTACTS, new Exact(1312), line("LIVE", null, new Exact(1300), 99)),
            measure(Measures.PARTNERS, new Exact(0)),
            measure(Measures.MARKS, new Exact(12)));

    static ReportDocument released() {
        return document(LocalDate.of(2026, 1, 12));
    }

    static ReportDocument draft() {
        return document(null);
    }

    private static ReportDocument document(@Nullable LocalDate releasedOn) {
        return new ReportDocument(
                "municipality.organisation.2025", releasedOn, false, false, null, List.of(), 1, result());
    }

    static ReportResult result() {
        var report = new MunicipalityReport();
        return new ReportResult(
                "municipality",
                report.descriptor().language().toLanguageTag(),
                report.descriptor().title(),
                "Naast Elkaar",
                "Team Noord",
                "1 januari tot en met 31 december 2025",
                report.sections(new Account2025("Een goed jaar.\n\n" + HOSTILE)));
    }

    private static Map.Entry<String, Measure> total(String id, Figure figure) {
        return Map.entry(id, new Measure(id, figure, List.of()));
    }

    private static Map.Entry<String, Measure> measure(String id, Figure total, Line... lines) {
        return Map.entry(id, new Measure(id, total, List.of(lines)));
    }

    private static Line line(String code, @Nullable String name, Figure figure, @Nullable Integer percent) {
        return new Line(
                code,
                name,
                figure,
                percent,
                List.of(code),
                Stream.ofNullable(name).toList());
    }

    @Override
    public ReportPeriod period() {
        return ReportPeriod.year(2025);
    }

    @Override
    public String scope() {
        return "Team Noord";
    }

    @Override
    public Words words() {
        return new Words("deelnemer", "deelnemers");
    }

    @Override
    public Measure measure(String id) {
        return MEASURES.getOrDefault(id, new Measure(id, new Withheld(Reason.TOO_FEW), List.of()));
    }

    @Override
    public String text(String prompt) {
        return prompt.equals("opening") ? opening : "";
    }

    @Override
    public List<Target> targets() {
        return List.of(new Target(new TargetId(1), "20 trajecten", "24 trajecten", HOSTILE, 1));
    }

    @Override
    public Effort effort() {
        return new Effort(new BigDecimal("1250.5"), new BigDecimal("48250"), 1);
    }
}
