package nl.nabij.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition instead of a time. */
final class Until {

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private Until() {}

    static void so(Duration limit, BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise.get());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
