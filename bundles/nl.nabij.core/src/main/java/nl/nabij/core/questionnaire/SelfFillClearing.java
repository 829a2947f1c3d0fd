package nl.nabij.core.questionnaire;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.nabij.core.CoreDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away what is kept of links whose days were over long ago. Immediate, because nobody asks for it. */
@Component(service = SelfFillClearing.class, immediate = true)
public final class SelfFillClearing {

    /** How long after its last day it is known what became of a link. */
    static final Duration KEPT_AFTER = Duration.ofDays(30);

    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(SelfFillClearing.class);

    private final CoreDatabase database;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "nabij self-fill links");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public SelfFillClearing(@Reference CoreDatabase database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
        worker.scheduleWithFixedDelay(this::clear, AFTER_START.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() throws InterruptedException {
        worker.shutdown();
        // Not interrupted: an embedded Derby would take that for the end of the database.
        worker.awaitTermination(1, TimeUnit.MINUTES);
    }

    void clear() {
        try {
            database.change(em -> em.createQuery("DELETE FROM SelfFillEntity s WHERE s.endsAt < :before")
                    .setParameter("before", clock.instant().minus(KEPT_AFTER))
                    .executeUpdate());
        } catch (RuntimeException failed) {
            LOG.warn("What is kept of links that ended could not be cleared away; tried again in {}", EVERY, failed);
        }
    }
}
