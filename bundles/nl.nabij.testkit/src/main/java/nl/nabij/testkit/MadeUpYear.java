package nl.nabij.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nabij.api.TargetId;
import nl.nabij.api.Topic;
import nl.nabij.api.cases.ContactKind;
import nl.nabij.api.cases.PartnerKind;
import nl.nabij.api.cases.WayIn;
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
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.spi.ReportContent;

/**
 * Made-up measures to try a report on: {@link #all} has everything from an organisation where nothing happened to one of
 * thousands, as it may leave.
 *
 * @param title what is particular about it
 * @param written what the coordinator wrote under each question, or ""
 */
public record MadeUpYear(
        String title,
        ReportPeriod period,
        Words words,
        Map<String, Measure> measures,
        String written,
        List<Target> targets,
        Effort effort)
        implements ReportContent {

    private static final Effort NO_EFFORT = new Effort(null, null, 0);

    /** Which categories the parts of a measure have. */
    private static final Map<String, List<String>> CATEGORIES = Map.of(
            Measures.MARKS, List.of("8-10", "6-7", "1-5", "none"),
            Measures.TOPICS, Stream.of(Topic.values()).map(Topic::code).toList(),
            Measures.CONVERSATIONS, Stream.of(Topic.values()).map(Topic::code).toList(),
            Measures.NEIGHBOURHOODS, List.of("11", "12", "13", "14", "15", "16", "17", "unknown"),
            Measures.WAYS_IN, names(WayIn.values(), "unknown"),
            Measures.REFERRERS, names(PartnerKind.values(), "none"),
            Measures.CONTACTS, names(ContactKind.values()),
            Measures.PARTNERS, names(PartnerKind.values()));

    /** Every kind of year and half year that a report meets. */
    public static List<MadeUpYear> all() {
        var years = new ArrayList<MadeUpYear>();
        for (var period : List.of(ReportPeriod.year(2025), ReportPeriod.firstHalf(2025))) {
            years.add(bare("nothing happened", period, new Exact(0), new Withheld(Reason.TOO_FEW)));
            years.add(bare("one client", period, new Band(0, 4), new Withheld(Reason.TOO_FEW)));
            years.add(bare("a few clients", period, new Band(5, 9), new Band(0, 4)));
            years.add(bare("everything withheld", period, new Withheld(Reason.TOO_FEW), new Withheld(Reason.TOO_FEW)));
            years.add(bare(
                    "released elsewhere", period, new Withheld(Reason.OTHER_SCOPE), new Withheld(Reason.OTHER_SCOPE)));
            years.add(split("twenty clients", period, 20, false));
            years.add(split("twenty clients in bands", period, 20, true));
            years.add(split("many clients", period, 4321, false));
            years.add(split("many clients in bands", period, 4321, true));
        }
        return years;
    }

    /** Nothing split up, nothing written. */
    private static MadeUpYear bare(String title, ReportPeriod period, Figure clients, Figure part) {
        var measures = new LinkedHashMap<String, Measure>();
        for (var id : Measures.ALL) {
            var total =
                    switch (id) {
                        case Measures.CLIENTS,
                                Measures.TOPICS,
                                Measures.NEIGHBOURHOODS,
                                Measures.WAYS_IN,
                                Measures.REFERRERS -> clients;
                        case Measures.CONTACTS, Measures.CONVERSATIONS, Measures.EXPERTS ->
                            clients.equals(new Exact(0)) ? clients : new Exact(1);
                        default -> part;
                    };
            measures.put(id, new Measure(id, total, List.of()));
        }
        return new MadeUpYear(title, period, new Words("buur", "buren"), measures, "", List.of(), NO_EFFORT);
    }

    /** Everything split up, into bands or into as many of each as there are to divide. */
    private static MadeUpYear split(String title, ReportPeriod period, long clients, boolean bands) {
        var measures = new LinkedHashMap<String, Measure>();
        for (var id : Measures.ALL) {
            var total = new Exact(id.equals(Measures.CONTACTS) ? 40 * clients : clients);
            var codes = CATEGORIES.getOrDefault(id, List.of());
            measures.put(id, new Measure(id, total, lines(id, codes, total.value(), bands)));
        }
        var written = "Het ging goed.\n\nEn toen < kwam & er \"nog\" iets.";
        var targets = List.of(
                new Target(new TargetId(1), "40 trajecten", "41 trajecten", "Het liep storm.", 1),
                new Target(new TargetId(2), "Een inloop in elke wijk", null, null, 1));
        var effort = new Effort(new BigDecimal("1250.5"), new BigDecimal("48250"), 1);
        return new MadeUpYear(title, period, new Words("deelnemer", "deelnemers"), measures, written, targets, effort);
    }

    /** The last two categories merged in "overig", as the gate does with what is too small. */
    private static List<Line> lines(String id, List<String> codes, long total, boolean bands) {
        if (codes.isEmpty()) {
            return List.of();
        }
        boolean merged = !id.equals(Measures.TOPICS) && !id.equals(Measures.MARKS);
        int shown = merged ? codes.size() - 2 : codes.size();
        long each = total / (shown + 1);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < shown; i++) {
            lines.add(line(id, codes.get(i), List.of(codes.get(i)), each, total, bands));
        }
        if (merged) {
            lines.add(line(id, Measure.OTHER, codes.subList(shown, codes.size()), total - shown * each, total, bands));
        }
        return lines;
    }

    private static Line line(String id, String code, List<String> members, long count, long total, boolean bands) {
        var figure = bands ? new Band(count / 5 * 5, count / 5 * 5 + 4) : new Exact(count);
        Integer percent = bands ? null : Math.toIntExact(Math.round(100.0 * count / total));
        var names = id.equals(Measures.NEIGHBOURHOODS)
                ? members.stream()
                        .filter(member -> !member.equals("unknown"))
                        .map(member -> "Wijk " + member)
                        .toList()
                : List.<String>of();
        boolean named = !code.equals(Measure.OTHER) && names.size() == 1;
        return new Line(code, named ? names.get(0) : null, figure, percent, members, names);
    }

    private static List<String> names(Enum<?>[] values, String... more) {
        return Stream.concat(Stream.of(values).map(Enum::name), Stream.of(more)).toList();
    }

    @Override
    public String scope() {
        return "Team Verzonnen";
    }

    @Override
    public Measure measure(String id) {
        var measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("There is no measure " + id);
        }
        return measure;
    }

    @Override
    public String text(String prompt) {
        return written;
    }

    @Override
    public String toString() {
        return title + ", " + period;
    }
}
