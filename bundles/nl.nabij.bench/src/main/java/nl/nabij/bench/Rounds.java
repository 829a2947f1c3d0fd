package nl.nabij.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures several things in turns, A B C C B A A B C …, so that what the machine does meanwhile, and what warms up, meets
 * all of them alike. The first rounds warm up and do not count.
 */
final class Rounds {

    private static final int WARMING = 4;
    private static final int COUNTING = 8;

    /** One thing, some times over. */
    interface Part {
        Sample run() throws Exception;
    }

    /** What each thing took. */
    record Samples(Map<String, Sample> all) {

        Sample get(String name) {
            return Objects.requireNonNull(all.get(name), name);
        }
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private Runnable first = () -> {};

    /** Done before each part, outside of its time. */
    Rounds first(Runnable first) {
        this.first = first;
        return this;
    }

    Rounds with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    Samples run() throws Exception {
        var rounds = new LinkedHashMap<String, List<Sample>>();
        var order = new ArrayList<>(parts.entrySet());
        for (int round = 0; round < WARMING + COUNTING; round++) {
            for (var part : order) {
                first.run();
                var sample = part.getValue().run();
                if (round >= WARMING) {
                    rounds.computeIfAbsent(part.getKey(), none -> new ArrayList<>())
                            .add(sample);
                }
            }
            Collections.reverse(order);
        }
        var all = new LinkedHashMap<String, Sample>();
        rounds.forEach((name, several) -> all.put(name, Sample.of(several)));
        return new Samples(all);
    }
}
