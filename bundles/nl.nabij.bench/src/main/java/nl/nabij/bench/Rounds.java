package nl.nabij.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private final Map<String, Part> parts = new LinkedHashMap<>();

    Rounds with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    Map<String, Sample> run() throws Exception {
        var samples = new LinkedHashMap<String, List<Sample>>();
        var order = new ArrayList<>(parts.keySet());
        for (int round = 0; round < WARMING + COUNTING; round++) {
            for (var name : order) {
                var sample = parts.get(name).run();
                if (round >= WARMING) {
                    samples.computeIfAbsent(name, none -> new ArrayList<>()).add(sample);
                }
            }
            Collections.reverse(order);
        }
        var all = new LinkedHashMap<String, Sample>();
        samples.forEach((name, rounds) -> all.put(name, Sample.of(rounds)));
        return all;
    }
}
