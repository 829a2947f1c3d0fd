package nl.nabij.modules;

import java.util.List;
import java.util.Map;
import nl.nabij.api.Fault;

/** A file in the folder that cannot be offered. */
final class FaultyFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyFile(List<Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    FaultyFile(String code) {
        this(List.of(new Fault("", code)));
    }

    FaultyFile(String code, String name, String value) {
        this(List.of(new Fault("", code, Map.of(name, value))));
    }

    List<Fault> faults() {
        return faults;
    }
}
