package nl.nabij.database;

/** A row with this unique key is there already, for instance because the same form came in twice at once. */
public class DuplicateKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DuplicateKeyException() {
        super("duplicate key");
    }
}
