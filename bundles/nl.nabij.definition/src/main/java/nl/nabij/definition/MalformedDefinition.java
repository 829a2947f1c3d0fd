package nl.nabij.definition;

import java.util.List;

/** A definition that cannot be used. The faults name what and where, for who made it; they hold no answers of anybody. */
public final class MalformedDefinition extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public MalformedDefinition(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
