package nl.nabij.api;

/** A trajectory (klanttraject): the way that a client and one or more experts go together. */
public record TrajectoryId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static TrajectoryId fromString(String code) {
        return new TrajectoryId(Code.value(code, "trajectory"));
    }

    @Override
    public String toString() {
        return Code.of(value, "trajectory");
    }
}
