package nl.nabij.openapi;

/** Something in a signature of which a document could not say what it is. */
final class Undescribed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undescribed(Object where, String why) {
        super(where + ": " + why);
    }
}
