package nl.nabij.core.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.AuditEntry;
import nl.nabij.api.access.AuditFilter;
import nl.nabij.api.access.AuditService;
import nl.nabij.core.CoreDatabase;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.core.audit.AuditEvent.Action;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = AuditService.class)
public final class AuditLog implements AuditService {

    private static final Instant FAR = Instant.parse("2500-01-01T00:00:00Z");

    /** How many ids back the first look goes; each next look goes four times as far. */
    private static final long FIRST_LOOK = 500;

    private final CoreDatabase database;
    private final AccessPolicy policy;
    private final Clock clock;

    @Activate
    public AuditLog(@Reference CoreDatabase database, @Reference AccessPolicy policy, @Reference Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Slice<AuditEntry> list(Caller caller, AuditFilter filter, @Nullable String cursor, int size) {
        var input = new Input(clock);
        input.size(size);
        input.check();
        var behind = behind(cursor);
        return database.transaction(em -> {
            policy.require(caller, Scope.ADMINISTRATION, Role.ADMINISTRATOR);
            var found = find(em, filter, behind.orElseGet(() -> newest(em) + 1), size + 1);
            database.audit().done(em, caller, AuditEvent.of(Action.READ, "audit log"));
            var items = found.stream().limit(size).map(Row::entry).toList();
            return new Slice<>(
                    items,
                    found.size() > size ? Long.toString(found.get(size - 1).id(), 36) : null);
        });
    }

    private static Optional<Long> behind(@Nullable String cursor) {
        try {
            return cursor == null ? Optional.empty() : Optional.of(Long.parseLong(cursor, 36));
        } catch (NumberFormatException noCursor) {
            throw new InvalidInputException(new Fault("cursor", "format"));
        }
    }

    private static long newest(EntityManager em) {
        var id = em.createQuery("select max(a.id) from AuditEntity a", Long.class)
                .getSingleResult();
        return id == null ? 0 : id;
    }

    private record Row(long id, AuditEntry entry) {}

    /**
     * Looks back in stretches of ids, because Derby would sort the whole table to read an index backwards. Ids follow time
     * closely enough, so no index on the time has to be kept by every save.
     */
    private List<Row> find(EntityManager em, AuditFilter filter, long before, int size) {
        var found = new ArrayList<Row>();
        long high = before;
        for (long look = FIRST_LOOK; found.size() < size && high > 0; look *= 4) {
            long low = Math.max(0, high - look);
            found.addAll(stretch(em, filter, low, high, size - found.size()));
            high = low;
        }
        return found;
    }

    private List<Row> stretch(EntityManager em, AuditFilter filter, long low, long high, int size) {
        var account = filter.account() == null ? "" : " and a.accountId = :account";
        var select = em.createQuery(
                        "select a.id, a.happenedAt, a.action, a.part, a.outcome, a.accountId, b.name, a.roles, a.source,"
                                + " a.trajectoryId from AuditEntity a left join AccountEntity b on b.id = a.accountId"
                                + " where a.id >= :low and a.id < :high and a.happenedAt >= :from and a.happenedAt < :to"
                                + account + " order by a.id desc",
                        Object[].class)
                .setParameter("low", low)
                .setParameter("high", high)
                .setParameter(
                        "from",
                        filter.from() == null || filter.from().getYear() < 1970 ? Instant.EPOCH : start(filter.from()))
                .setParameter(
                        "to",
                        filter.to() == null || filter.to().getYear() > 2499
                                ? FAR
                                : start(filter.to().plusDays(1)))
                .setMaxResults(size);
        if (filter.account() != null) {
            select.setParameter("account", filter.account().value());
        }
        return select.getResultStream().map(AuditLog::row).toList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Row row(Object[] row) {
        return new Row(
                (Long) row[0],
                new AuditEntry(
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        row[5] == null ? null : new AccountId((Long) row[5]),
                        (String) row[6],
                        (String) row[7],
                        Caller.Source.valueOf((String) row[8]),
                        row[9] == null ? null : new TrajectoryId((Long) row[9])));
    }
}
