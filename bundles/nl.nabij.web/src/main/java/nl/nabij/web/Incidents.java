package nl.nabij.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what nobody expected to the log: where it happened, never the messages, for a database's may hold a value. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private Incidents() {}

    /** @return the id under which it stands in the log */
    static String log(Throwable thrown) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Incident {}", id, new WithoutMessage(thrown, 0));
        return id;
    }

    private static final class WithoutMessage extends Exception {

        private static final long serialVersionUID = 1L;
        private static final int DEEPEST = 10;

        WithoutMessage(Throwable thrown, int depth) {
            super(thrown.getClass().getName(), cause(thrown, depth));
            setStackTrace(thrown.getStackTrace());
        }

        private static @Nullable Throwable cause(Throwable thrown, int depth) {
            var cause = thrown.getCause();
            return cause == null || depth == DEEPEST ? null : new WithoutMessage(cause, depth + 1);
        }
    }
}
