package nl.nabij.demo;

import java.util.function.BooleanSupplier;

/** Waits for a module that is being added: it comes by itself, a little later than this bundle. */
final class Until {

    private static final long NANOS = 60_000_000_000L;

    private Until() {}

    /** False when it did not come within a minute, or the product stops. */
    static boolean there(BooleanSupplier there) {
        long end = System.nanoTime() + NANOS;
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
