package nl.nabij.api;

/**
 * The caller may read the record and can no longer change it: somebody else took it over, or it was closed. Becomes 409;
 * forms keep what was typed.
 */
public class ReadOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault why;

    public ReadOnlyException(Fault why) {
        super("read-only: " + why.code());
        this.why = why;
    }

    public Fault why() {
        return why;
    }
}
