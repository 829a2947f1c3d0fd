package nl.nabij.core.report;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TargetId;
import nl.nabij.api.report.Effort;
import nl.nabij.api.report.EffortInput;
import nl.nabij.api.report.OwnText;
import nl.nabij.api.report.ReportDocument;
import nl.nabij.api.report.ReportDocument.Obstacle;
import nl.nabij.api.report.ReportDraft;
import nl.nabij.api.report.ReportItem;
import nl.nabij.api.report.ReportKey;
import nl.nabij.api.report.ReportService;
import nl.nabij.api.report.StoppedReport;
import nl.nabij.api.report.Target;
import nl.nabij.api.report.TargetInput;
import nl.nabij.api.report.spi.Report;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.ShownConflict;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import nl.nabij.core.input.Sent;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Access, audit and transactions of reports; the work is done by subject beside it. */
@Component(service = ReportService.class)
public final class CoreReportService implements ReportService {

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;
    private final ReportRegistry registry;
    private final ReportCatalogue catalogue;
    private final DraftService drafts;
    private final Composition composition;
    private final ReleaseService releases;

    @Activate
    public CoreReportService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference ReportRegistry registry,
            @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
        this.registry = registry;
        this.catalogue = new ReportCatalogue(registry, clock);
        this.drafts = new DraftService(clock);
        this.composition = new Composition(drafts);
        this.releases = new ReleaseService(catalogue, clock);
    }

    @Override
    public Slice<ReportItem> list(Caller caller, int year) {
        return database.transaction(em -> {
            policy.require(caller, Scope.REPORTS_READ, Role.COORDINATOR, Role.REPORT_READER);
            var seen = catalogue.of(em, year).entrySet().stream()
                    .filter(entry -> policy.mayReport(
                            caller,
                            Scope.REPORTS_READ,
                            ReportCatalogue.counted(em, entry.getKey()),
                            entry.getValue().releasedOn() != null))
                    .map(entry -> entry.getValue())
                    .sorted(ReportCatalogue.inOrder())
                    .toList();
            return new Slice<>(seen, null);
        });
    }

    @Override
    public List<StoppedReport> stopped(Caller caller) {
        policy.require(caller, Scope.REPORTS_READ, Role.COORDINATOR, Role.REPORT_READER);
        return caller.is(Role.COORDINATOR) ? registry.stopped() : List.of();
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
            var release = new ReportRepository(em).release(key);
            var counted = ReportCatalogue.counted(em, key);
            policy.requireReport(caller, Scope.REPORTS_READ, counted, release.isPresent());
            boolean writes = policy.mayReport(caller, Scope.REPORTS_WRITE, counted, false);
            var document =
                    release.map(released -> released(key, released, writes)).orElseGet(() -> draft(em, key, writes));
            database.audit().done(em, caller, event);
            return document;
        });
    }

    private static ReportDocument released(ReportKey key, ReportReleaseEntity release, boolean writes) {
        var frozen = Frozen.of(release.body());
        return new ReportDocument(
                key.toString(),
                release.releasedOn(),
                writes,
                false,
                null,
                List.of(),
                frozen.version(),
                frozen.result());
    }

    private ReportDocument draft(EntityManager em, ReportKey key, boolean writes) {
        var report = reportOrRest(em, key);
        try {
            return draft(em, key, writes, composition.of(em, key, report), releases.obstacle(em, key));
        } catch (StoppedException e) {
            var rest = new AbsentReport(report.descriptor(), e.reason());
            return draft(em, key, writes, composition.of(em, key, rest), Obstacle.MODULE_STOPPED);
        }
    }

    private ReportDocument draft(
            EntityManager em, ReportKey key, boolean writes, Frozen frozen, @Nullable Obstacle obstacle) {
        boolean releasable = writes && obstacle == null;
        return new ReportDocument(
                key.toString(),
                null,
                writes && !isFinal(obstacle),
                releasable,
                obstacle,
                releasable ? releases.losing(em, key, frozen.measures()) : List.of(),
                frozen.version(),
                frozen.result());
    }

    /** Nothing is worth writing any more; else it will be released later, or never needs to be. */
    private static boolean isFinal(@Nullable Obstacle obstacle) {
        return obstacle != null && obstacle != Obstacle.PERIOD_NOT_OVER && obstacle != Obstacle.INTERNAL;
    }

    /** The report; without its bundle what was typed of it, if anything. */
    private Report reportOrRest(EntityManager em, ReportKey key) {
        return catalogue.report(em, key).orElseGet(() -> {
            var repository = new ReportRepository(em);
            var texts = repository.texts(key);
            if (texts.isEmpty()
                    && repository.targets(key).isEmpty()
                    && repository.effort(key).isEmpty()) {
                throw new NotFoundException();
            }
            return new AbsentReport(
                    key.report(), texts.stream().map(ReportTextEntity::section).toList());
        });
    }

    @Override
    public ReportDraft draft(Caller caller, ReportKey key) {
        return database.transaction(em -> {
            policy.requireReport(caller, Scope.REPORTS_READ, ReportCatalogue.counted(em, key), false);
            var draft = drafts.draft(em, key, reportOrRest(em, key));
            database.audit().done(em, caller, AuditEvent.of(Action.READ, "report texts " + key));
            return draft;
        });
    }

    @Override
    public OwnText write(Caller caller, ReportKey key, String prompt, String text, long version) {
        return database.transaction(em -> {
            var written = drafts.write(em, writable(caller, em, key), key, prompt, text, version, caller.account());
            database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, "report " + key + " text " + prompt));
            return written;
        });
    }

    @Override
    public Target addTarget(Caller caller, ReportKey key, TargetInput input, UUID request) {
        return database.transaction(em -> {
            writable(caller, em, key);
            var target = drafts.addTarget(em, key, input, request, Sent.hash(request, caller, key, input));
            database.audit().done(em, caller, AuditEvent.of(Action.CREATE, "report " + key + " target"));
            return target;
        });
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
        return database.transaction(em -> {
            writable(caller, em, key);
            var effort = drafts.setEffort(em, key, input, version);
            database.audit().done(em, caller, AuditEvent.of(Action.CHANGE, "report " + key + " effort"));
            return effort;
        });
    }

    private Report writable(Caller caller, EntityManager em, ReportKey key) {
        policy.requireReport(caller, Scope.REPORTS_WRITE, ReportCatalogue.counted(em, key), false);
        var repository = new ReportRepository(em);
        repository.oneAfterAnother();
        var input = new Input(clock);
        if (repository.release(key).isPresent()) {
            input.fault("", "released");
        } else {
            var obstacle = releases.obstacle(em, key);
            if (obstacle != null && isFinal(obstacle)) {
                input.fault("", obstacle.code());
            }
        }
        input.check();
        return reportOrRest(em, key);
    }

    @Override
    public ReportDocument release(Caller caller, ReportKey key, long version) {
        return database.transaction(em -> {
            policy.requireReport(caller, Scope.REPORTS_WRITE, ReportCatalogue.counted(em, key), false);
            var repository = new ReportRepository(em);
            repository.oneAfterAnother();
            var before = repository.release(key);
            if (before.isPresent()) {
                return released(key, before.get(), true);
            }
            var input = new Input(clock);
            var obstacle = releases.obstacle(em, key);
            if (obstacle != null) {
                input.fault("", obstacle.code());
            }
            input.check();
            var report = reportOrRest(em, key);
            var frozen = composed(em, key, report);
            if (frozen.version() != version) {
                var now = new ConflictException(draft(em, key, true));
                throw new ShownConflict(now, caller, AuditEvent.of(Action.READ, "report " + key));
            }
            var release = releases.release(em, key, report.descriptor().name(), frozen, caller.account());
            database.audit().done(em, caller, AuditEvent.of(Action.EXPORT, "report " + key + " released"));
            return released(key, release, true);
        });
    }

    private Frozen composed(EntityManager em, ReportKey key, Report report) {
        try {
            return composition.of(em, key, report);
        } catch (StoppedException e) {
            throw new InvalidInputException(List.of(new Fault("", Obstacle.MODULE_STOPPED.code())));
        }
    }
}
