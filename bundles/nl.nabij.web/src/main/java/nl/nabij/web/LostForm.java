package nl.nabij.web;

/**
 * A form came from somebody whose session had ended, or began anew after the form was opened. Nothing of it was done; it
 * goes back to its sender.
 */
public final class LostForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The hidden field in which it waits. */
    public static final String FIELD = "kept";

    private final String path;
    private final String sealed;
    private final boolean signedIn;

    LostForm(String path, String sealed, boolean signedIn) {
        super("LOST_FORM");
        this.path = path;
        this.sealed = sealed;
        this.signedIn = signedIn;
    }

    /** Where it was going. */
    public String path() {
        return path;
    }

    public String sealed() {
        return sealed;
    }

    /** True when its sender has signed in again since. */
    public boolean signedIn() {
        return signedIn;
    }
}
