package nl.nabij.api.documents;

/** A figure as far as it may be known: exact, within limits, or not at all. */
public sealed interface Amount {

    static Amount of(double value) {
        return new Exact(value);
    }

    /** A count of which only the limits may be shown, as in "minder dan 5". A chart draws the limits, never a place between. */
    static Amount between(double from, double to, String text) {
        return new Band(from, to, text);
    }

    /** No figure, and the words that say so. */
    static Amount none(String text) {
        return new None(text);
    }

    /** The highest that the reader may conclude from it. */
    double upper();

    record Exact(double value) implements Amount {
        public Exact {
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException("An amount is zero or more");
            }
        }

        @Override
        public double upper() {
            return value;
        }
    }

    record Band(double from, double to, String text) implements Amount {
        public Band {
            if (!Double.isFinite(to) || !(from >= 0) || !(to > from)) {
                throw new IllegalArgumentException("A band runs from zero or more upwards");
            }
        }

        @Override
        public double upper() {
            return to;
        }
    }

    record None(String text) implements Amount {
        @Override
        public double upper() {
            return 0;
        }
    }
}
