package nl.nabij.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.definition.MalformedDefinition;
import org.junit.jupiter.api.Test;

/**
 * What every questionnaire holds to, by the very rules of the product. It looks at the folder that it runs in; the parent
 * {@code nl.nabij.questionnaire} runs it in each build of a questionnaire.
 */
public final class QuestionnaireContract {

    private static final Path DEFINITION = Path.of("src", "main", "resources", "questionnaire.json");

    @Test
    void shouldHaveADefinitionWithoutFaults() throws IOException {
        assertEquals("", String.join("\n", faults(DEFINITION)));
    }

    /** What is wrong with a definition, each fault with its file and line. */
    static List<String> faults(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            DefinitionReader.read(DefinitionReader.text(in));
            return List.of();
        } catch (MalformedDefinition malformed) {
            return malformed.faults().stream().map(fault -> file + ", " + fault).toList();
        }
    }
}
