package nl.nabij.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireContractTest {

    private static final Path OSS = Path.of("../nl.nabij.questionnaire.oss/src/main/resources/questionnaire.json");

    @TempDir
    Path folder;

    @Test
    void shouldAcceptWhatTheProductAccepts() throws IOException {
        assertEquals(List.of(), QuestionnaireContract.faults(OSS));
    }

    @Test
    void shouldNameFaultsByFileAndLine() throws IOException {
        var text = Files.readString(OSS).replaceFirst("\"topic\": \"[a-z-]+\"", "\"topic\": \"wonen\"");
        var line = text.substring(0, text.indexOf("wonen")).lines().count();
        var file = Files.writeString(folder.resolve("mine.json"), text);

        var faults = QuestionnaireContract.faults(file);

        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith(file + ", line " + line + ", column "), faults::toString);
    }
}
