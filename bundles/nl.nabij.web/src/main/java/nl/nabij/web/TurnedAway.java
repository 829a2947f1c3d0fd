package nl.nabij.web;

/** The log-in filter lets this request not through. */
final class TurnedAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    enum Reason {
        NOT_SIGNED_IN,
        /** What came does not come from one of our own forms, or from one that is too old. */
        FOREIGN_FORM,
        /** The token lacks a scope. */
        SCOPE,
        FIRST_START
    }

    private final Reason reason;

    TurnedAway(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
