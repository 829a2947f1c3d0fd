package nl.nabij.api.report;

import java.math.BigDecimal;

/**
 * A figure as far as it may leave. Page, chart, alternative text, PDF, CSV and API all get this and nothing behind it. In
 * JSON the kinds tell themselves apart by their fields.
 */
public sealed interface Figure {

    /** A count that may be known. */
    record Exact(long value) implements Figure {}

    /** A count that lies somewhere between the two, both included; every whole number in it is possible. */
    record Band(long low, long high) implements Figure {
        public Band {
            if (low < 0 || high <= low) {
                throw new IllegalArgumentException("A band runs upwards from zero or more");
            }
        }
    }

    /** Nothing can be said without saying something about a person. */
    record Withheld(Reason reason) implements Figure {}

    /** Hours or money: typed by the coordinator, no secret. */
    record Amount(BigDecimal amount, Unit unit) implements Figure {}

    /** Why a figure is not there. */
    enum Reason {
        TOO_FEW,
        /** The same people are counted in a released report of another scope in the same year. */
        OTHER_SCOPE
    }

    enum Unit {
        HOURS,
        EURO
    }
}
