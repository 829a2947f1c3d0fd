package nl.nabij.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.ui.Wording;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    private static final Path CORE = Path.of("../nl.nabij.core/src/main/java");
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    /** From what happened up to the end of its statement, or to the work itself. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:Action\\.[A-Z_]+,|AuditEvent\\.of\\(|Permission\\.[A-Z_]+,|String PART = )(.{0,160}?)(?:->|;|\\n\\n)",
            Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern ACTIONS = Pattern.compile("public enum Action \\{([^}]+)}");
    private static final Pattern PERMISSIONS = Pattern.compile("public enum Permission \\{([^}]+)}");

    @Test
    void shouldHaveWordsForEveryPartThatTheCoreWrites() throws IOException {
        var parts = new TreeSet<String>();
        for (var source : sources()) {
            WRITTEN.matcher(source)
                    .results()
                    .flatMap(found -> LITERAL.matcher(found.group(1)).results())
                    .map(literal -> literal.group(1).strip())
                    .filter(literal -> literal.matches("[A-Za-z][A-Za-z -]*"))
                    .forEach(parts::add);
        }
        Stream.of(Scope.values(), AttentionReason.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .forEach(parts::add);
        parts.addAll(names(PERMISSIONS));
        parts.removeAll(List.of("DONE", "FAILED"));

        assertTrue(
                parts.containsAll(List.of("trajectory and timeline", "contact", "sheet", "audit log")),
                parts::toString);
        for (var language : LANGUAGES) {
            assertEquals(
                    List.of(),
                    parts.stream().filter(part -> !known(part, in(language))).toList(),
                    language::toString);
        }
    }

    @Test
    void shouldHaveWordsForEveryActionOutcomeAndRole() throws IOException {
        for (var language : LANGUAGES) {
            var texts = in(language);
            names(ACTIONS).forEach(action -> assertTrue(texts.has("audit.action." + action), action));
            for (var outcome : List.of("DONE", "FAILED", "REFUSED")) {
                assertTrue(texts.has("audit.outcome." + outcome), outcome);
            }
            for (var role : Role.values()) {
                assertTrue(texts.has("role." + role), role::name);
            }
        }
    }

    @Test
    void shouldLeaveIdsAsTheyAre() {
        var dutch = in(LANGUAGES.get(0));

        assertEquals("account 4n8k2v0q uitnodiging", AuditWords.part("account 4n8k2v0q invitation", dutch));
        assertEquals("vel 4n8k2v0q vakken reizen/now", AuditWords.part("sheet 4n8k2v0q cells reizen/now", dutch));
        assertEquals("contacten van de week", AuditWords.part("contacts of the week", dutch));
        assertEquals("Coördinator, Ervaringsdeskundige", AuditWords.roles("COORDINATOR EXPERT", dutch));
    }

    /** True when no word of it was left as it is. */
    private static boolean known(String part, Wording texts) {
        return Arrays.stream(part.split(" "))
                .allMatch(word -> texts.has("audit.part." + word) || texts.has("audit.part." + part.replace(' ', '_')));
    }

    private static List<String> names(Pattern type) throws IOException {
        for (var source : sources()) {
            var found = type.matcher(source);
            if (found.find()) {
                return Pattern.compile("[A-Z_]{3,}")
                        .matcher(found.group(1).replaceAll("/\\*.*?\\*/|//[^\n]*", ""))
                        .results()
                        .map(name -> name.group())
                        .toList();
            }
        }
        throw new AssertionError(type.pattern());
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(CORE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditWordsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Wording in(Locale language) {
        return AccessTexts.TEXTS.in(language, new Words("klant", "klanten"));
    }
}
