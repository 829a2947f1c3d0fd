package nl.nabij.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nabij.api.Fault;
import nl.nabij.api.modules.ModuleFault;
import nl.nabij.api.modules.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleFolderTest {

    private static final String DEFINITION = """
            {"id": "trial", "version": "1", "name": "Proef", "about": {"nl": "Een proef.", "en": "A trial."}, "forms": [
              {"id": "start", "title": "Begin", "sections": [
                {"questions": [{"id": "now", "kind": "text", "label": "Hoe gaat het nu?"}]}]}]}""";

    @TempDir
    Path folder;

    @Test
    void shouldOfferAQuestionnaireByItsOwnWords() throws IOException {
        write("proef.jar", module());

        var file = read().modules().get("test.proef");

        assertEquals(new ModuleText("Proef", "A trial.", ""), file.text(Locale.ENGLISH));
        assertEquals(new ModuleText("Proef", "Een proef.", ""), file.text(Locale.ROOT));
        assertEquals(new Origin("proef.jar", "1.0.0", "Stichting Proef"), file.origin());
        assertEquals(List.of(), read().faults());
    }

    @Test
    void shouldHaveAnotherStampForOtherWordsOrAnotherChoice() throws IOException {
        write("proef.jar", module());
        long stamp = file().stamp(0);
        assertEquals(stamp, file().stamp(0));
        assertNotEquals(stamp, file().stamp(1));

        var other = module();
        other.computeIfPresent(
                "questionnaire.json", (name, json) -> json.replace("Hoe gaat het nu?", "Heb je schulden?"));
        write("proef.jar", other);
        assertNotEquals(stamp, file().stamp(0));
    }

    private ModuleFile file() {
        return Objects.requireNonNull(read().modules().get("test.proef"));
    }

    @Test
    void shouldBeEmptyWithoutTheFolderAndPassOverWhatComesWithIt() throws IOException {
        assertEquals(Map.of(), new ModuleFolder(folder.resolve("none")).read().modules());
        Files.writeString(folder.resolve("README.txt"), "Put it here.");
        Files.writeString(folder.resolve(".proef.jar.swp"), "");
        assertEquals(List.of(), read().faults());
    }

    @Test
    void shouldOfferTheNewestAndNameTheOlder() throws IOException {
        write("b.jar", module());
        var newer = module();
        newer.computeIfPresent("META-INF/MANIFEST.MF", (name, text) -> text.replace("1.0.0", "1.10"));
        write("a.jar", newer);

        assertEquals(Set.of("test.proef"), read().modules().keySet());
        assertEquals("1.10.0", read().modules().get("test.proef").origin().version());
        assertFault("b.jar", new Fault("", "file.older", Map.of("name", "test.proef", "file", "a.jar")));
    }

    @Test
    void shouldNameWhatIsNoModule() throws IOException {
        Files.writeString(folder.resolve("a.jar"), "no zip");
        assertFault("a.jar", new Fault("", "file.zip"));
        write("a.jar", Map.of("questionnaire.json", DEFINITION));
        assertFault("a.jar", new Fault("", "file.bundle"));
        write("a.jar", Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n"));
        assertFault("a.jar", new Fault("", "file.bundle"));
        Files.write(folder.resolve("a.jar"), new byte[5_000_000]);
        assertFault("a.jar", new Fault("", "file.large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nl/voorbeeld/Code.class",
                "lib/code.jar",
                "META-INF/services/java.nio.file.spi",
                "native.so",
                "x"
            })
    void shouldRefuseCode(String entry) throws IOException {
        var module = module();
        module.put(entry, "");
        write("a.jar", module);
        assertFault("a.jar", new Fault("", "file.code", Map.of("part", entry)));
    }

    /** Whatever else the file says to the framework, to Declarative Services or to others who read bundles. */
    @Test
    void shouldInstallNothingOfTheFileButItsWords() throws IOException {
        var module = module();
        module.computeIfPresent(
                "META-INF/MANIFEST.MF",
                (name, text) -> text.strip()
                        + "\nFragment-Host: nl.nabij.core\nRequire-Capability: osgi.extender;filter:=\"(x=y)\"\n\n");
        module.put("OSGI-INF/questionnaire.xml", "<component><implementation class='java.lang.Thread'/></component>");
        module.put("OSGI-INF/configurator/x.json", "{}");
        module.put("META-INF/nabij/openapi.json", "{");
        module.computeIfPresent(
                "questionnaire.json", (name, json) -> json.replace("Proef", "Proef\\nFragment-Host: nl.nabij.core"));
        write("a.jar", module);
        var file = read().modules().get("test.proef");

        try (var jar = new JarInputStream(QuestionnaireBundle.of(file))) {
            var headers = jar.getManifest().getMainAttributes();
            assertEquals("Proef Fragment-Host: nl.nabij.core", headers.getValue("Bundle-Name"));
            assertEquals(
                    Set.of(
                            "Manifest-Version",
                            "Bundle-ManifestVersion",
                            "Bundle-SymbolicName",
                            "Bundle-Version",
                            "Bundle-Name",
                            "Bundle-Vendor",
                            "Import-Package",
                            "Require-Capability",
                            "Service-Component"),
                    headers.keySet().stream().map(Object::toString).collect(Collectors.toSet()));
            assertEquals("OSGI-INF/questionnaire.xml", jar.getNextEntry().getName());
            assertFalse(new String(jar.readAllBytes(), StandardCharsets.UTF_8).contains("Thread"));
            assertEquals("questionnaire.json", jar.getNextEntry().getName());
            assertEquals(module.get("questionnaire.json"), new String(jar.readAllBytes(), StandardCharsets.UTF_8));
            assertNull(jar.getNextEntry());
        }
    }

    /** A zip can hold bytes under the name of a folder. */
    @Test
    void shouldRefuseCodeThatCallsItselfAFolder() throws IOException {
        var module = module();
        module.put("nl/voorbeeld/Code.class/", "bytes");
        write("a.jar", module);
        assertFault("a.jar", new Fault("", "file.code", Map.of("part", "nl/voorbeeld/Code.class/")));
    }

    /** It would hide the end of the manifest from the check, and not from the framework. */
    @Test
    void shouldRefuseAManifestThatIsNotReadToItsEnd() throws IOException {
        var module = module();
        module.computeIfPresent(
                "META-INF/MANIFEST.MF",
                (name, text) -> text.strip() + "\n" + "X-Filler: x\n".repeat(6000) + "Fragment-Host: x\n\n");
        write("a.jar", module);
        assertFault("a.jar", new Fault("", "file.large"));
    }

    @Test
    void shouldNameEveryFaultOfTheDefinitionWithItsLine() throws IOException {
        var module = module();
        module.put("questionnaire.json", DEFINITION.replace("\"text\"", "\"video\""));
        write("a.jar", module);
        var fault =
                String.valueOf(read().faults().get(0).faults().get(0).values().get("fault"));
        assertEquals("questionnaire.json, line 3, column ", fault.substring(0, 35));

        module.remove("questionnaire.json");
        write("a.jar", module);
        assertFault(
                "a.jar",
                new Fault("", "file.definition", Map.of("fault", "questionnaire.json, the definition is not there")));
    }

    /** One bad file hides no good one. */
    @Test
    void shouldGoOnWithTheRest() throws IOException {
        Files.writeString(folder.resolve("a.jar"), "no zip");
        write("b.jar", module());

        assertEquals(Set.of("test.proef"), read().modules().keySet());
    }

    private void assertFault(String file, Fault fault) {
        assertEquals(List.of(new ModuleFault(file, List.of(fault))), read().faults());
    }

    private ModuleFolder.Contents read() {
        return new ModuleFolder(folder).read();
    }

    private static Map<String, String> module() {
        var entries = new LinkedHashMap<String, String>();
        entries.put("META-INF/MANIFEST.MF", """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: test.proef
                Bundle-Version: 1.0.0
                Bundle-Vendor: Stichting Proef

                """);
        entries.put("questionnaire.json", DEFINITION);
        return entries;
    }

    private void write(String name, Map<String, String> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
