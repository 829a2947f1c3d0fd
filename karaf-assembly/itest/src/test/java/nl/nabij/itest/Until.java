package nl.nabij.itest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition instead of a time. */
public final class Until {

    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private Until() {}

    /** @param otherwise what to say when it does not become so in time */
    public static void so(Duration limit, BooleanSupplier condition, Supplier<String> otherwise) {
        var end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(otherwise.get() + " within " + limit);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
