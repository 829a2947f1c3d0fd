package nl.nabij.web;

import java.util.Set;
import nl.nabij.api.Scope;

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

    private final Set<Scope> missing;

    TurnedAway(Reason reason) {
        this(reason, Set.of());
    }

    /** @param missing what the token lacks */
    TurnedAway(Reason reason, Set<Scope> missing) {
        super(reason.name());
        this.reason = reason;
        this.missing = missing;
    }

    Set<Scope> missing() {
        return missing;
    }

    Reason reason() {
        return reason;
    }
}
