package nl.nabij.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Counts what senders got wrong, whatever names or links they tried, so that one of them cannot keep the passwords busy, try
 * one password on every name, or go on guessing. Kept in memory: a flood must not write.
 */
@Component(service = Senders.class)
public final class Senders {

    /** Many people behind one address mistype now and then; nobody mistypes so often. */
    public static final int MOST = 50;

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Failures(Instant since, int count) {}

    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Activate
    public Senders(@Reference Clock clock) {
        this.clock = clock;
    }

    public synchronized boolean allow(String sender) {
        var found = failures.get(sender);
        return found == null || found.count() < MOST || over(found);
    }

    public synchronized void failed(String sender) {
        var found = failures.get(sender);
        failures.put(
                sender,
                found == null || over(found)
                        ? new Failures(clock.instant(), 1)
                        : new Failures(found.since(), found.count() + 1));
    }

    private boolean over(Failures found) {
        return found.since().plus(WINDOW).isBefore(clock.instant());
    }
}
