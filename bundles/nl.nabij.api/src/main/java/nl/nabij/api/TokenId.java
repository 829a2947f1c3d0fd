package nl.nabij.api;

/** A bearer token for the REST API. */
public record TokenId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static TokenId fromString(String code) {
        return new TokenId(Code.value(code, "token"));
    }

    @Override
    public String toString() {
        return Code.of(value, "token");
    }
}
