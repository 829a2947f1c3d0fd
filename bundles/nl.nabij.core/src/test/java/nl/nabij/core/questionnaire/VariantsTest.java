package nl.nabij.core.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.NewSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {

    private final SheetFixture fixture = new SheetFixture();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The highest service ranking comes last in the list that Declarative Services gives. */
    @Test
    void shouldUseTheHigherRankedOfTwoWithOneIdAndNameTheOther() throws IOException {
        var variants = variants(oss("lower", "1.0"), oss("higher", "2.0"));

        assertEquals(
                List.of("2.0"),
                variants.variants(People.EXPERT).stream()
                        .map(Definition::version)
                        .toList());
        var faults = variants.faults(People.with(Role.ADMINISTRATOR));
        assertEquals("lower", faults.get(0).name());
        assertTrue(faults.get(0).faults().get(0).contains("gives way to higher"), faults.toString());
    }

    @Test
    void shouldNameAFailingVariantWithFileAndLineAndGoOnWithTheRest() throws IOException {
        var broken = SheetFixture.oss().replaceFirst("\"kind\": \"mark\"", "\"kind\": \"smiley\"");

        var variants = variants(source("broken", file(broken)), source("empty", null), oss("good", "1.0"));

        assertEquals(1, variants.variants(People.EXPERT).size());
        var faults = variants.faults(People.with(Role.ADMINISTRATOR));
        assertEquals("broken", faults.get(0).name());
        assertTrue(
                faults.get(0).faults().get(0).startsWith("questionnaire.json, line "),
                faults.get(0).toString());
        assertEquals(
                List.of("questionnaire.json, the definition is not there"),
                faults.get(1).faults());
    }

    @Test
    void shouldRefuseADefinitionThatIsTooLargeOrNoText() throws IOException {
        var binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        var faults = variants(
                        source("huge", file(" ".repeat(300_000))),
                        source("no-text", binary.toUri().toURL()),
                        source("gone", folder.resolve("none.json").toUri().toURL()))
                .faults(People.with(Role.ADMINISTRATOR));

        assertTrue(faults.get(0).faults().get(0).endsWith("the definition is larger than 256 kB"), faults.toString());
        assertTrue(faults.get(1).faults().get(0).endsWith("the definition is not UTF-8"), faults.toString());
        assertEquals("gone", faults.get(2).name());
    }

    @Test
    void shouldTellFaultsToAdministratorsOnly() {
        assertThrows(NotFoundException.class, () -> variants().faults(People.EXPERT));
    }

    @Test
    void shouldPutFirstWhatTheOrganisationUsedFirst() throws IOException {
        var gouda = Path.of("../nl.nabij.questionnaire.gouda/src/main/resources/questionnaire.json");
        var sources = List.of(source("gouda", gouda.toUri().toURL()), oss("oss", "1.0"));

        assertEquals(List.of("oss", "gouda"), ids(sources), "never used: the shared topics decide");

        fixture.with(sources)
                .begin(
                        People.EXPERT,
                        new NewSheet(
                                null,
                                SheetFixture.TRAJECTORY,
                                "gouda",
                                "start",
                                null,
                                null,
                                SheetFixture.facts(SheetFixture.TODAY)));
        assertEquals(List.of("gouda", "oss"), ids(sources));
    }

    private List<String> ids(List<Variants.Source> sources) {
        return fixture.variants(sources).variants(People.EXPERT).stream()
                .map(Definition::id)
                .toList();
    }

    private Variants variants(Variants.Source... sources) {
        return fixture.variants(List.of(sources));
    }

    private Variants.Source oss(String giver, String version) throws IOException {
        return source(giver, file(SheetFixture.oss().replace("\"1.0\"", "\"" + version + "\"")));
    }

    private static Variants.Source source(String giver, @Nullable URL definition) {
        return new Variants.Source(giver, "questionnaire.json", definition);
    }

    private URL file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "definition", ".json"), text)
                .toUri()
                .toURL();
    }
}
