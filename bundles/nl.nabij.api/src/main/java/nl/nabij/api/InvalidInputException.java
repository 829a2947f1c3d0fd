package nl.nabij.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was sent is wrong; names every fault at once. Becomes 400; forms keep what was typed. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More than this nobody reads; the last says how many others there are. */
    private static final int MOST = 100;

    private final transient List<Fault> faults;

    public InvalidInputException(List<Fault> faults) {
        super(faults.size() + " fault(s) in the input");
        this.faults = shown(faults.stream().distinct().toList());
    }

    public InvalidInputException(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }

    private static List<Fault> shown(List<Fault> all) {
        if (all.size() <= MOST) {
            return all;
        }
        var more = new Fault("", "and-more", Map.of("count", all.size() - (MOST - 1)));
        return Stream.concat(all.stream().limit(MOST - 1), Stream.of(more)).toList();
    }
}
