package nl.nabij.api;

/** A conversation without a record (gesprek zonder dossier). */
public record ConversationId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static ConversationId fromString(String code) {
        return new ConversationId(Code.value(code, "conversation"));
    }

    @Override
    public String toString() {
        return Code.of(value, "conversation");
    }
}
