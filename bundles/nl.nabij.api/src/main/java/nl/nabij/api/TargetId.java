package nl.nabij.api;

/** One thing that a grant decision asks, in a report. */
public record TargetId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static TargetId fromString(String code) {
        return new TargetId(Code.value(code, "target"));
    }

    @Override
    public String toString() {
        return Code.of(value, "target");
    }
}
