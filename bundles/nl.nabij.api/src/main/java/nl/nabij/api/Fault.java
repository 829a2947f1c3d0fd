package nl.nabij.api;

import java.util.Map;

/**
 * One thing that is wrong with what somebody sent.
 *
 * @param field the name of the field in the form and in JSON, or "" when it is about the whole
 * @param code the kind of fault; its text in the user's language stands under {@code fault.<code>}
 * @param values named values for that text, for example {@code max}; never what the user typed
 */
public record Fault(String field, String code, Map<String, Object> values) {

    public Fault {
        values = Map.copyOf(values);
    }

    public Fault(String field, String code) {
        this(field, code, Map.of());
    }
}
