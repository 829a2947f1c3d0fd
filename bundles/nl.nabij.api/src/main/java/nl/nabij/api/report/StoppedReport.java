package nl.nabij.api.report;

/**
 * A report that misbehaved and therefore no longer takes part, until its module is removed and added again.
 *
 * @param name of the report; of its bundle when it could not even say its name
 */
public record StoppedReport(String name, Reason reason) {

    public enum Reason {
        FAILED,
        TOO_SLOW,
        /** It asked for a measure that its descriptor does not name. */
        FORBIDDEN
    }
}
