package nl.nabij.api;

import java.util.List;

/** What was sent is wrong; names every fault at once. Becomes 400; forms keep what was typed. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInputException(List<Fault> faults) {
        super(faults.size() + " fault(s) in the input");
        this.faults = List.copyOf(faults);
    }

    public InvalidInputException(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }
}
