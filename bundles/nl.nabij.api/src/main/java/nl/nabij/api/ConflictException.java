package nl.nabij.api;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the record meanwhile. Becomes 409 on a page and 412 in the API; the second person keeps the own
 * text and is shown both.
 */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object current;

    /** Without the record as it is now; the page reads it again. */
    public ConflictException() {
        this(null);
    }

    /** With the record as it is now, in the type that the service gives when it is read. */
    public ConflictException(@Nullable Object current) {
        super("changed meanwhile");
        this.current = current;
    }

    public @Nullable Object current() {
        return current;
    }
}
