package nl.nabij.api;

/** A filled-in sheet of a questionnaire. */
public record SheetId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static SheetId fromString(String code) {
        return new SheetId(Code.value(code, "sheet"));
    }

    @Override
    public String toString() {
        return Code.of(value, "sheet");
    }
}
