package nl.nabij.api;

/** The database cannot answer just now (lock wait over, pool empty, connection lost). Becomes 503 with Retry-After. */
public class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BusyException(Throwable cause) {
        super("busy", cause);
    }
}
