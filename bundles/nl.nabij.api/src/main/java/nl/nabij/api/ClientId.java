package nl.nabij.api;

/** A client. */
public record ClientId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static ClientId fromString(String code) {
        return new ClientId(Code.value(code, "client"));
    }

    @Override
    public String toString() {
        return Code.of(value, "client");
    }
}
