package nl.nabij.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Without its database the product serves nobody: one plain line on the console, and out. */
final class Halt {

    private static final Logger console = LoggerFactory.getLogger("nabij.console");
    private static final Logger log = LoggerFactory.getLogger(Halt.class);

    private Halt() {}

    static IllegalStateException because(String line, Exception cause) {
        log.error("Stopping: {}", line, cause);
        console.error(line.replaceAll("\\s+", " "));
        // Not on this thread: the framework waits for it while it stops.
        new Thread(() -> System.exit(1), "nabij-halt").start();
        return new IllegalStateException(line, cause);
    }
}
