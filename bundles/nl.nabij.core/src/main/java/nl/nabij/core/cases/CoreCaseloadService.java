package nl.nabij.core.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.cases.CaseloadFilter;
import nl.nabij.api.cases.CaseloadFilter.View;
import nl.nabij.api.cases.CaseloadRow;
import nl.nabij.api.cases.CaseloadService;
import nl.nabij.api.cases.Ending;
import nl.nabij.api.cases.TeamOverview;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.access.Refused;
import nl.nabij.core.audit.AuditEvent;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class CoreCaseloadService implements CaseloadService {

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Directory directory;
    private final Clock clock;

    @Activate
    public CoreCaseloadService(
            @Reference CoreDatabase database,
            @Reference AccessPolicy policy,
            @Reference Directory directory,
            @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Slice<CaseloadRow> list(Caller caller, CaseloadFilter filter, @Nullable String cursor, int size) {
        var query = new CaseloadQuery(LocalDate.now(clock), caller.locale(), filter.status(), filter.neighbourhood());
        var place = query.place(cursor);
        var limit = Cursor.size(size);
        return database.transaction(em -> {
            var lines = new ArrayList<CaseloadLine>();
            if (filter.view() == View.MINE) {
                policy.require(caller, Scope.CASES_READ, Role.EXPERT);
                lines.addAll(query.of(em, caller.account(), place, limit + 1));
            } else {
                policy.require(caller, Scope.CASES_READ, Role.COORDINATOR);
                for (var team : teams(caller, filter.team())) {
                    lines.addAll(
                            filter.expert() == null
                                    ? query.of(em, team, place, limit + 1)
                                    : query.of(em, team, filter.expert(), place, limit + 1));
                }
                lines.sort(query.order());
            }
            database.audit().done(em, caller, AuditEvent.of(Action.SEARCH, "caseload " + filter.view()));
            var slice = Cursor.slice(lines, limit, CaseloadLine::cursor);
            return new Slice<>(shown(em, caller, filter.view(), slice.items()), slice.next());
        });
    }

    @Override
    public List<CaseloadRow> search(Caller caller, View view, @Nullable String sent) {
        var input = new Input(clock);
        var term = input.requiredLine("term", sent, 100);
        if (term.length() == 1) {
            input.fault("term", "too-short");
        }
        input.check();
        return database.transaction(em -> {
            policy.require(caller, Scope.CASES_READ, view == View.MINE ? Role.EXPERT : Role.COORDINATOR);
            var search = new CaseloadSearch(LocalDate.now(clock), caller.locale(), term);
            var found = new LinkedHashMap<TrajectoryId, CaseloadLine>();
            if (view == View.MINE) {
                search.of(em, caller.account()).forEach(line -> found.putIfAbsent(line.trajectory(), line));
            } else {
                for (var team : caller.teams()) {
                    search.of(em, team).forEach(line -> found.putIfAbsent(line.trajectory(), line));
                }
            }
            database.audit().done(em, caller, AuditEvent.of(Action.SEARCH, "search " + view));
            var lines = found.values().stream()
                    .sorted(Comparator.comparing(CaseloadLine::id).reversed())
                    .limit(CaseloadSearch.LIMIT)
                    .toList();
            return shown(em, caller, view, lines);
        });
    }

    @Override
    public TeamOverview team(Caller caller, TeamId team) {
        return database.transaction(em -> {
            policy.require(caller, Scope.CASES_READ, Role.COORDINATOR);
            teams(caller, team);
            database.audit().done(em, caller, AuditEvent.of(Action.READ, "team overview"));
            return new TeamReader(em, LocalDate.now(clock)).read(team, directory.experts(caller, team));
        });
    }

    private static List<TeamId> teams(Caller caller, @Nullable TeamId team) {
        if (team == null) {
            return List.copyOf(caller.teams());
        }
        if (!caller.teams().contains(team)) {
            throw new Refused(caller, AuditEvent.of(Action.REFUSED, "team"));
        }
        return List.of(team);
    }

    /**
     * In a team's list stands who is on it, and nothing that was said; in the own list how it ended and what was agreed, and
     * who is on it would say nothing new.
     */
    private static List<CaseloadRow> shown(EntityManager em, Caller caller, View view, List<CaseloadLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        if (view == View.MINE) {
            var agreements = AgreementRepository.asking(em, lines);
            var ended = lines.stream().filter(line -> line.endedOn() != null);
            var endings =
                    Endings.of(em, caller, ended.map(CaseloadLine::trajectory).toList());
            return lines.stream()
                    .map(line -> line.shown(
                            line.endedOn() == null ? null : endings.of(line.trajectory(), line.endedOn()),
                            List.of(),
                            agreements.get(line.trajectory())))
                    .toList();
        }
        var experts = TeamReader.experts(em, lines);
        return lines.stream()
                .map(line -> line.shown(
                        line.endedOn() == null ? null : new Ending(line.endedOn(), null, null),
                        experts.getOrDefault(line.trajectory(), List.of()),
                        null))
                .toList();
    }
}
