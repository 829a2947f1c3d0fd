package nl.nabij.core.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.nabij.api.Fault;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;

/** Long rather than complicated: at least twelve characters, and not made of what everybody tries first. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** So much must be left without common words, and so many different characters. */
    private static final int OWN = 6;

    private static final int DIFFERENT = 5;
    private static final List<String> COMMON = common();

    private PasswordRules() {}

    /** Notes what is wrong with it. @param known words that a guesser knows: the name, the organisation */
    static void check(Input input, String field, @Nullable String password, List<String> known) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            input.fault(new Fault(field, "password-short", Map.of("min", SHORTEST)));
        } else if (password.length() > LONGEST) {
            input.fault(new Fault(field, "too-long", Map.of("max", LONGEST)));
        } else if (easy(password, known)) {
            input.fault(field, "password-common");
        }
    }

    /** The same on every keyboard and telephone. */
    static String normal(String password) {
        return password.length() > LONGEST ? password : Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean easy(String password, List<String> known) {
        var left = bare(password);
        var knownWords = known.stream().flatMap(text -> Stream.of(text.split("[\\s@.]+")));
        var words = Stream.concat(COMMON.stream(), knownWords.map(PasswordRules::bare))
                .filter(word -> word.length() >= 3)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var word : words) {
            left = left.replace(word, "");
        }
        return left.length() < OWN || left.chars().distinct().count() < DIFFERENT;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> common() {
        var file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
