package nl.nabij.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The invented words of {@code words.txt}, by list. */
final class Words {

    private final Map<String, List<String>> lists = new HashMap<>();

    Words() {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"))) {
            List<String> list = new ArrayList<>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    list = new ArrayList<>();
                    lists.put(line.substring(1, line.length() - 1), list);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    String any(String name, RandomGenerator random) {
        var list = list(name);
        return list.get(random.nextInt(list.size()));
    }
}
