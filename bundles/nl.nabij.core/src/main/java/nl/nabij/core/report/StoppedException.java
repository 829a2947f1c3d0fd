package nl.nabij.core.report;

import nl.nabij.api.report.StoppedReport.Reason;

/** A report misbehaved; what it made is thrown away. Without its words, which may hold figures. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    StoppedException(Reason reason) {
        super("A report was stopped: " + reason);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
