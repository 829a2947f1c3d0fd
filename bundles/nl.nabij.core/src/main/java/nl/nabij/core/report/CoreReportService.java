package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TargetId;
import nl.nabij.api.TeamId;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.EffortInput;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.OwnText;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportDraft;
import nl.nabij.api.report.ReportItem;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportPeriod;
import nl.nabij.api.report.ReportResult;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.TargetInput;
import nl.nabij.api.report.spi.Report;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import nl.nabij.core.input.Sent;
import nl.nabij.database.DuplicateKeyException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ReportService.class)
public final class CoreReportService implements ReportService {

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final ReportRegistry registry;
    private final Clock clock;
    private final DraftService drafts;
    private final MeasureService measures = new MeasureService();

    @Activate
    public CoreReportService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference ReportRegistry registry,
            @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.registry = registry;
        this.clock = clock;
        this.drafts = new DraftService(clock);
    }

    @Override
    public Slice<ReportItem> list(Caller caller, int year) {
        return database.transaction(em -> {
            policy.require(caller, Scope.REPORTS_READ, Role.COORDINATOR, Role.REPORT_READER);
            var items = new LinkedHashMap<ReportKey, ReportItem>();
            var repository = new ReportRepository(em);
            if (year < Input.EARLIEST.getYear() || year > LocalDate.now(clock).getYear()) {
                return new Slice<>(List.of(), null);
            }
            drafts(repository, year, items);
            for (var released : repository.released(year)) {
                var team = released.team() == 0 ? null : new TeamId(released.team());
                var key = new ReportKey(released.report(), team, released.period());
                items.put(key, item(key, released.name(), released.scope(), released.releasedOn()));
            }
            var seen = items.entrySet().stream()
                    .filter(entry -> policy.mayReport(
                            caller,
                            Scope.REPORTS_READ,
                            entry.getKey().team(),
                            entry.getValue().releasedOn() != null))
                    .map(Map.Entry::getValue)
                    .sorted(Comparator.comparing(ReportItem::scope)
                            .thenComparing(item -> item.period().end())
                            .thenComparing(ReportItem::name))
                    .toList();
            return new Slice<>(seen, null);
        });
    }

    private static ReportItem item(ReportKey key, String name, String scope, @Nullable LocalDate releasedOn) {
        return new ReportItem(key.toString(), key.period(), name, scope, releasedOn);
    }

    /** Every report over every team, and over the organisation when it has several: what has begun by now. */
    private void drafts(ReportRepository repository, int year, Map<ReportKey, ReportItem> items) {
        var teams = repository.teams(LocalDate.of(year, 1, 1));
        var scopes = new LinkedHashMap<@Nullable TeamId, String>();
        teams.forEach((id, name) -> scopes.put(new TeamId(id), name));
        if (teams.size() != 1) {
            scopes.put(null, repository.organisation().name());
        }
        for (var report : registry.all()) {
            var descriptor = report.descriptor();
            scopes.forEach((team, name) -> {
                for (var period : List.of(ReportPeriod.firstHalf(year), ReportPeriod.year(year))) {
                    var key = new ReportKey(descriptor.id(), team, period);
                    items.put(key, item(key, descriptor.name(), name, null));
                }
            });
        }
    }

    @Override
    public ReportDocument read(Caller caller, ReportKey key) {
        return read(caller, key, AuditEvent.of(Action.READ, "report " + key));
    }

    @Override
    public ReportDocument export(Caller caller, ReportKey key, String format) {
        return read(caller, key, AuditEvent.of(Action.EXPORT, "report " + key + " " + format));
    }

    private ReportDocument read(Caller caller, ReportKey key, AuditEvent event) {
        return database.transaction(em -> {
            var repository = new ReportRepository(em);
            var release = repository.release(key.report(), Span.of(key));
            policy.requireReport(caller, Scope.REPORTS_READ, key.team(), release.isPresent());
            var writes = policy.mayReport(caller, Scope.REPORTS_WRITE, key.team(), false);
            var document = release.map(released -> new ReportDocument(
                            key.toString(),
                            released.releasedOn(),
                            writes,
                            false,
                            Frozen.of(released.body()).result()))
                    .orElseGet(() -> new ReportDocument(
                            key.toString(),
                            null,
                            writes,
                            writes && faultsOfRelease(repository, key).isEmpty(),
                            draft(em, key).result()));
            database.audit().done(em, caller, event);
            return document;
        });
    }

    private Frozen draft(EntityManager em, ReportKey key) {
        var repository = new ReportRepository(em);
        var report = report(key);
        var descriptor = report.descriptor();
        var organisation = repository.organisation();
        var scope = scope(repository, key, organisation.name());
        var shown = measures(em, key);
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
                : released(repository, span, ReportPeriod.firstHalf(key.period().year()));
        var other = repository.released(key.period().year()).stream()
                .anyMatch(released -> released.team() != span.team() && (released.team() == 0 || span.team() == 0));
        var measured = measures.measures(new CountRepository(em, span).all(), firstHalf, earlier, other);
        // What is out over this period stays as it is, in whichever report.
        measured.putAll(released(repository, span, key.period()));
        return measured;
    }

    private static Map<String, Measure> released(ReportRepository repository, Span span, ReportPeriod period) {
        var measures = new LinkedHashMap<String, Measure>();
        for (var release : repository.releases(span, period.end())) {
            Frozen.of(release.body()).measures().forEach(measure -> measures.putIfAbsent(measure.id(), measure));
        }
        return measures;
    }

    private Report report(ReportKey key) {
        if (key.period().start().isAfter(LocalDate.now(clock))) {
            throw new NotFoundException();
        }
        return registry.report(key.report()).orElseThrow(NotFoundException::new);
    }

    private static String scope(ReportRepository repository, ReportKey key, String organisation) {
        var team = key.team();
        return team == null ? organisation : repository.team(team.value()).orElseThrow(NotFoundException::new);
    }

    @Override
    public ReportDraft draft(Caller caller, ReportKey key) {
        return database.transaction(em -> {
            policy.requireReport(caller, Scope.REPORTS_READ, key.team(), false);
            var report = report(key);
            scope(new ReportRepository(em), key, "");
            database.audit().done(em, caller, AuditEvent.of(Action.READ, "report texts " + key));
            return drafts.draft(em, key, report);
        });
    }

    @Override
    public OwnText write(Caller caller, ReportKey key, String prompt, String text, long version) {
        return oneAtATime(() -> database.transaction(em -> {
            var written = drafts.write(em, writable(caller, em, key), key, prompt, text, version, caller.account());
            database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, "report " + key + " text " + prompt));
            return written;
        }));
    }

    @Override
    public Target addTarget(Caller caller, ReportKey key, TargetInput input, UUID request) {
        return oneAtATime(() -> database.transaction(em -> {
            writable(caller, em, key);
            var target = drafts.addTarget(em, key, input, request, Sent.hash(request, caller, key, input));
            database.audit().done(em, caller, AuditEvent.of(Action.CREATE, "report " + key + " target"));
            return target;
        }));
    }

    @Override
    public Target changeTarget(Caller caller, ReportKey key, TargetId id, TargetInput input, long version) {
        return database.transaction(em -> {
            writable(caller, em, key);
            var target = drafts.changeTarget(em, key, id, input, version);
            database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, "report " + key + " target"));
            return target;
        });
    }

    @Override
    public void removeTarget(Caller caller, ReportKey key, TargetId id, long version) {
        database.change(em -> {
            writable(caller, em, key);
            drafts.removeTarget(em, key, id, version);
            database.audit().done(em, caller, AuditEvent.of(Action.VOID, "report " + key + " target"));
        });
    }

    @Override
    public Effort setEffort(Caller caller, ReportKey key, EffortInput input, long version) {
        return oneAtATime(() -> database.transaction(em -> {
            writable(caller, em, key);
            var effort = drafts.setEffort(em, key, input, version);
            database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, "report " + key + " effort"));
            return effort;
        }));
    }

    /** Two who begin the same text, or send the same form, at once: the second finds the first one's row when tried again. */
    private static <T> T oneAtATime(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (DuplicateKeyException other) {
            return work.get();
        }
    }

    private Report writable(Caller caller, EntityManager em, ReportKey key) {
        policy.requireReport(caller, Scope.REPORTS_WRITE, key.team(), false);
        var repository = new ReportRepository(em);
        var report = report(key);
        scope(repository, key, "");
        if (repository.release(key.report(), Span.of(key)).isPresent()) {
            var input = new Input(clock);
            input.fault("", "released");
            input.check();
        }
        return report;
    }

    @Override
    public ReportDocument release(Caller caller, ReportKey key) {
        return database.transaction(em -> {
            policy.requireReport(caller, Scope.REPORTS_WRITE, key.team(), false);
            var repository = new ReportRepository(em);
            repository.releaseAlone();
            var span = Span.of(key);
            var before = repository.release(key.report(), span);
            if (before.isPresent()) {
                var result = Frozen.of(before.get().body()).result();
                return new ReportDocument(key.toString(), before.get().releasedOn(), true, false, result);
            }
            var faults = faultsOfRelease(repository, key);
            var input = new Input(clock);
            faults.forEach(fault -> input.fault("", fault));
            input.check();
            var frozen = draft(em, key);
            var today = LocalDate.now(clock);
            var name = report(key).descriptor().name();
            em.persist(new ReportReleaseEntity(
                    key.report(),
                    span,
                    name,
                    frozen.result().scope(),
                    today,
                    clock.instant(),
                    caller.account().value(),
                    frozen.json()));
            database.audit().done(em, caller, AuditEvent.of(Action.EXPORT, "report " + key + " released"));
            return new ReportDocument(key.toString(), today, true, false, frozen.result());
        });
    }

    private List<String> faultsOfRelease(ReportRepository repository, ReportKey key) {
        var faults = new ArrayList<String>();
        if (!LocalDate.now(clock).isAfter(key.period().end())) {
            faults.add("period-not-over");
        }
        // A half that follows its year would uncover by difference what the year keeps together.
        if (key.period().firstHalf()
                && !repository
                        .releases(
                                Span.of(key),
                                ReportPeriod.year(key.period().year()).end())
                        .isEmpty()) {
            faults.add("later-released");
        }
        return faults;
    }
}
