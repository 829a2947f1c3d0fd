package nl.nabij.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What could not be read of the request that this thread answers. A service looks at the rest all the same, so that every
 * fault is named at once; as long as there is any of this, nothing is written.
 */
public final class Unreadable {

    private static final ThreadLocal<List<Fault>> FAULTS = ThreadLocal.withInitial(ArrayList::new);

    private Unreadable() {}

    /** Notes a fault; whoever answers the request forgets it afterwards. */
    public static void note(Fault fault) {
        FAULTS.get().add(fault);
    }

    public static void forget() {
        FAULTS.remove();
    }

    /** Calls a service with input of which these parts could not be read. */
    public static <T> T with(List<Fault> faults, Supplier<T> service) {
        faults.forEach(Unreadable::note);
        try {
            return service.get();
        } finally {
            forget();
        }
    }

    public static boolean any() {
        return !FAULTS.get().isEmpty();
    }

    /** What could not be read, and what else was found; of a field that could not be read no more than that. */
    public static List<Fault> and(List<Fault> found) {
        return merged(FAULTS.get(), found);
    }

    /** The first, and those of the others that are about other fields. */
    public static List<Fault> merged(List<Fault> first, List<Fault> others) {
        var all = new ArrayList<>(first);
        others.stream()
                .filter(other -> first.stream().noneMatch(one -> one.field().equals(other.field())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Passes when all could be read. */
    public static void requireNone() {
        if (any()) {
            throw new InvalidInputException(FAULTS.get());
        }
    }
}
