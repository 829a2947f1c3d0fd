package nl.nabij.core.account;

import java.time.Clock;
import java.time.Duration;
import nl.nabij.core.CoreDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts attempts, so that guessing is slow. Each is written before it is looked at: parallel ones count too. */
@Component(service = Attempts.class)
public final class Attempts {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final CoreDatabase database;
    private final Clock clock;

    @Activate
    public Attempts(@Reference CoreDatabase database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** True when this attempt may be looked at. @param what is tried, hashed */
    public boolean allow(String what) {
        var since = clock.instant().minus(WINDOW);
        long id = database.transaction(em -> {
            var attempt = new SignInAttemptEntity();
            attempt.nameHash = what;
            attempt.triedAt = clock.instant();
            em.persist(attempt);
            em.flush();
            return attempt.id;
        });
        long tried = database.read(em -> em.createQuery(
                        "select count(a) from SignInAttemptEntity a where a.nameHash = :what and a.triedAt > :since",
                        Long.class)
                .setParameter("what", what)
                .setParameter("since", since)
                .getSingleResult());
        if (tried <= MOST) {
            return true;
        }
        // Only what is looked at counts, else somebody who goes on trying would shut the owner out for good.
        database.change(em -> em.createQuery("delete from SignInAttemptEntity a where a.id = :id")
                .setParameter("id", id)
                .executeUpdate());
        return false;
    }

    /** The owner is in: what was tried before no longer counts, and what is old is cleared away. */
    void forget(String what) {
        database.change(
                em -> em.createQuery("delete from SignInAttemptEntity a where a.nameHash = :what or a.triedAt < :old")
                        .setParameter("what", what)
                        .setParameter("old", clock.instant().minus(WINDOW))
                        .executeUpdate());
    }
}
