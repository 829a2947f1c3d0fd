package nl.nabij.api;

/** An agreement between client and expert. */
public record AgreementId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static AgreementId fromString(String code) {
        return new AgreementId(Code.value(code, "agreement"));
    }

    @Override
    public String toString() {
        return Code.of(value, "agreement");
    }
}
