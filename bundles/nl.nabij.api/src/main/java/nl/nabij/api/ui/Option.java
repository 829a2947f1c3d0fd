package nl.nabij.api.ui;

/**
 * One thing to choose.
 *
 * @param description a second, softer line, or ""
 */
public record Option(String value, String label, String description) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
