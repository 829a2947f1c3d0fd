package nl.nabij.api;

/**
 * There is no such record, or the caller may not know whether there is: unknown and forbidden look the same. Becomes 404.
 */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not found");
    }
}
