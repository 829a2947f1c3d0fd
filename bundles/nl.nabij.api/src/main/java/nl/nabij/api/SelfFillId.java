package nl.nabij.api;

/** A link with which a client fills in a sheet alone. */
public record SelfFillId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static SelfFillId fromString(String code) {
        return new SelfFillId(Code.value(code, "self-fill"));
    }

    @Override
    public String toString() {
        return Code.of(value, "self-fill");
    }
}
