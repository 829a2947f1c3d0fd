package nl.nabij.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody wrote keeps its line breaks, on every page. */
class AsWrittenTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");

    /** An element that begins with something in which people write several lines. */
    private static final Pattern OWN_WORDS = Pattern.compile("<[^<>]*>\\$\\{[^}?]*\\."
            + "(note|text|whatChanged|start|wish|explanation|reach|occasion|retentionText)\\(\\)\\}");

    @Test
    void shouldKeepTheLineBreaksOfWhatPeopleWrote() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            var lost = files.filter(Files::isRegularFile)
                    .flatMap(AsWrittenTest::ownWords)
                    .filter(element -> !element.contains("as-written"))
                    // The makers of a form wrote these, in one line.
                    .filter(element -> !element.contains("model.note()"))
                    .toList();
            assertEquals(List.of(), lost);
        }
    }

    private static Stream<String> ownWords(Path template) {
        try {
            return OWN_WORDS.matcher(Files.readString(template)).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
