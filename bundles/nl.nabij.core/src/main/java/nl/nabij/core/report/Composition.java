package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.api.report.Figure.Reason;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.ReportResult;
import nl.nabij.api.report.spi.Report;

/** A report as it stands now: figures that passed the gate, and the coordinator's words around them. */
final class Composition {

    private final DraftService drafts;
    private final MeasureService measures = new MeasureService();

    Composition(DraftService drafts) {
        this.drafts = drafts;
    }

    Frozen of(EntityManager em, ReportKey key, Report report) {
        var repository = new ReportRepository(em);
        var descriptor = report.descriptor();
        var organisation = repository.organisation();
        var team = key.team();
        var scope = team == null ? organisation.name() : repository.team(team).orElseThrow();
        var shown = descriptor.measures().isEmpty() ? new LinkedHashMap<String, Measure>() : measures(em, key);
        shown.keySet().retainAll(descriptor.measures());
        var content = new DraftContent(key.period(), scope, organisation.words(), shown, drafts.draft(em, key, report));
        var result = new ReportResult(
                descriptor.id(),
                descriptor.language().toLanguageTag(),
                descriptor.title(),
                organisation.name(),
                scope,
                PeriodText.of(key.period(), descriptor.language()),
                report.sections(content));
        return new Frozen(result, List.copyOf(shown.values()));
    }

    private Map<String, Measure> measures(EntityManager em, ReportKey key) {
        var repository = new ReportRepository(em);
        var span = Span.of(key);
        var firstHalf = key.period().firstHalf();
        var earlier = firstHalf
                ? Map.<String, Measure>of()
                : released(
                        repository,
                        Span.of(key.team(), ReportPeriod.firstHalf(key.period().year())));
        var elsewhere = repository.releasesOfOthers(span).stream()
                .anyMatch(release -> countsPeople(Frozen.of(release.body()).measures()));
        var measured = measures.measures(new CountRepository(em, span).all(), firstHalf, earlier, elsewhere);
        // What is out over this period stays as it is, in whichever report.
        measured.putAll(released(repository, span));
        return measured;
    }

    private static Map<String, Measure> released(ReportRepository repository, Span span) {
        var measures = new LinkedHashMap<String, Measure>();
        for (var release : repository.releases(span)) {
            Frozen.of(release.body()).measures().forEach(measure -> measures.putIfAbsent(measure.id(), measure));
        }
        return measures;
    }

    /** False where the figures about people had already left in a report of another scope. */
    static boolean countsPeople(List<Measure> measures) {
        return measures.stream()
                .anyMatch(measure -> measure.id().equals(Measures.CLIENTS)
                        && !measure.total().equals(new Withheld(Reason.OTHER_SCOPE)));
    }
}
