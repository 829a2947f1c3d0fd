package nl.nabij.api;

/** A person who may sign in. */
public record AccountId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static AccountId fromString(String code) {
        return new AccountId(Code.value(code, "account"));
    }

    @Override
    public String toString() {
        return Code.of(value, "account");
    }
}
