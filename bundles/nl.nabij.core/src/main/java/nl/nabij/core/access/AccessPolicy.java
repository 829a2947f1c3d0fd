package nl.nabij.core.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.core.audit.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one place that decides who may do what; denies by default. The rules stand in docs/decisions ("who sees what").
 * Services ask it in their first line; pages and REST resources never decide themselves.
 */
@Component(service = AccessPolicy.class)
public final class AccessPolicy {

    /** An expert reads a trajectory that ended for him for so many days more. */
    public static final int DAYS_AFTER_END = 30;

    private static final Set<Permission> CHANGING = EnumSet.of(Permission.WRITE, Permission.ASSIGN, Permission.REOPEN);

    private final Clock clock;

    @Activate
    public AccessPolicy(@Reference Clock clock) {
        this.clock = clock;
    }

    /** Everything the caller may do with this trajectory; empty means: to the caller it does not exist. */
    public Set<Permission> permissions(Caller caller, CaseFile file) {
        var permissions = EnumSet.noneOf(Permission.class);
        if (caller.is(Role.EXPERT)) {
            permissions.addAll(ofExpert(caller, file));
        }
        if (caller.is(Role.COORDINATOR) && caller.teams().contains(file.team())) {
            permissions.add(Permission.SEE);
            permissions.add(Permission.ASSIGN);
            permissions.add(Permission.REOPEN);
            if (file.sheetsShared()) {
                permissions.add(Permission.READ_SHEETS);
            }
        }
        if (!caller.may(Scope.CASES_WRITE)) {
            permissions.removeAll(CHANGING);
        }
        if (!caller.may(Scope.CASES_READ)) {
            permissions.clear();
        }
        return permissions;
    }

    private Set<Permission> ofExpert(Caller caller, CaseFile file) {
        var today = LocalDate.now(clock);
        var permissions = EnumSet.noneOf(Permission.class);
        for (var assigned : file.assigned()) {
            if (!assigned.expert().equals(caller.account())) {
                continue;
            }
            var end = earliest(assigned.endedOn(), file.closedOn());
            if (end == null) {
                permissions.addAll(EnumSet.allOf(Permission.class));
            } else if (!lastDayToRead(end).isBefore(today)) {
                permissions.addAll(EnumSet.of(Permission.SEE, Permission.READ, Permission.READ_SHEETS));
                if (assigned.endedOn() == null) {
                    permissions.add(Permission.REOPEN);
                }
            }
        }
        return permissions;
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /**
     * Passes when the caller may; else {@link Refused}, which looks like an unknown id, or {@link ReadOnly} for an expert who
     * knows the content and may be told. Both are written to the audit log.
     */
    public void require(Caller caller, Permission permission, CaseFile file) {
        var permissions = permissions(caller, file);
        if (permissions.contains(permission)) {
            return;
        }
        var event = AuditEvent.of(AuditEvent.Action.REFUSED, permission.name())
                .trajectory(file.trajectory(), file.client());
        if (CHANGING.contains(permission) && permissions.contains(Permission.READ) && caller.may(Scope.CASES_WRITE)) {
            throw new ReadOnly(caller, event, why(caller, file));
        }
        throw new Refused(caller, event);
    }

    /** Why somebody who reads changes nothing. */
    private static Fault why(Caller caller, CaseFile file) {
        var left = left(caller, file);
        return left == null
                ? new Fault("", "closed")
                : new Fault("", "left", Map.of("since", left, "until", lastDayToRead(left)));
    }

    /** The day on which the caller, who was on it, left it for the last time; null for who never was or still is on it. */
    public static @Nullable LocalDate left(Caller caller, CaseFile file) {
        LocalDate left = null;
        for (var assigned : file.assigned()) {
            if (!assigned.expert().equals(caller.account())) {
                continue;
            }
            var end = assigned.endedOn();
            if (end == null) {
                return null;
            }
            left = left == null || end.isAfter(left) ? end : left;
        }
        return left;
    }

    /** @param end the day on which it ended for an expert */
    public static LocalDate lastDayToRead(LocalDate end) {
        return end.plusDays(DAYS_AFTER_END);
    }

    /** Passes when the caller has one of the roles and the scope; else {@link Refused}. */
    public void require(Caller caller, Scope scope, Role... roles) {
        if (!caller.may(scope) || !caller.is(roles)) {
            throw new Refused(caller, AuditEvent.of(AuditEvent.Action.REFUSED, scope.name()));
        }
    }

    /** Passes when this way of asking reaches the caller's own account; else {@link Refused}. */
    public static void requireOwnAccount(Caller caller) {
        if (!caller.may(Scope.ACCOUNT)) {
            throw new Refused(caller, AuditEvent.of(AuditEvent.Action.REFUSED, Scope.ACCOUNT.name()));
        }
    }

    /**
     * Reports: coordinators those over people of their own teams alone, since the others of an organisation could be found by
     * subtraction; report readers released ones, over the own teams alone when the account has any.
     *
     * @param counted the teams whose people are counted
     */
    public boolean mayReport(Caller caller, Scope scope, Set<TeamId> counted, boolean released) {
        if (!caller.may(scope) || counted.isEmpty()) {
            return false;
        }
        boolean own = caller.teams().containsAll(counted);
        return caller.is(Role.COORDINATOR) && own
                || caller.is(Role.REPORT_READER)
                        && scope == Scope.REPORTS_READ
                        && released
                        && (own || caller.teams().isEmpty());
    }

    /** Passes when {@link #mayReport} says so; else {@link Refused}. */
    public void requireReport(Caller caller, Scope scope, Set<TeamId> counted, boolean released) {
        if (!mayReport(caller, scope, counted, released)) {
            throw new Refused(caller, AuditEvent.of(AuditEvent.Action.REFUSED, "report " + scope.name()));
        }
    }
}
