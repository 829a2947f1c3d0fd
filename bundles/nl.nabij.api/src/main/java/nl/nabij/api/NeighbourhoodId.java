package nl.nabij.api;

/** A neighbourhood or work area. */
public record NeighbourhoodId(long value) implements Id {

    /** The id behind a code; throws {@link NotFoundException} when the text is no code. */
    public static NeighbourhoodId fromString(String code) {
        return new NeighbourhoodId(Code.value(code, "neighbourhood"));
    }

    @Override
    public String toString() {
        return Code.of(value, "neighbourhood");
    }
}
