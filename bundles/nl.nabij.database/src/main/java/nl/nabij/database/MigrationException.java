package nl.nabij.database;

/** The tables could not be brought up to date. */
public class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String changelog, Exception cause) {
        super(changelog + ": " + cause.getMessage(), cause);
    }
}
