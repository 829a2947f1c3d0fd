package nl.nabij.api;

/** A team of experts. */
public record TeamId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static TeamId fromString(String code) {
        return new TeamId(Code.value(code, "team"));
    }

    @Override
    public String toString() {
        return Code.of(value, "team");
    }
}
