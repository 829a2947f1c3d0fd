package nl.nabij.api;

/** A contact moment on a trajectory. */
public record ContactId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static ContactId fromString(String code) {
        return new ContactId(Code.value(code, "contact"));
    }

    @Override
    public String toString() {
        return Code.of(value, "contact");
    }
}
