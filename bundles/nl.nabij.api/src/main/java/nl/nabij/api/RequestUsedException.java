package nl.nabij.api;

/**
 * The key against saving twice came a second time, with something else. Becomes 422 in the API; a form keeps what was typed,
 * under a new key.
 */
public class RequestUsedException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public RequestUsedException() {
        super(new Fault("", "request-used"));
    }
}
