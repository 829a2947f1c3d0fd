package nl.nabij.core.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.questionnaire.Variant;
import nl.nabij.api.questionnaire.spi.QuestionnaireVariant;
import nl.nabij.api.questionnaire.spi.VariantDescriptor;
import nl.nabij.core.access.AccessPolicy;
import nl.nabij.questionnaire.oss.OssQuestionnaire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {

    @TempDir
    Path folder;

    /** The highest service ranking comes last in the list that Declarative Services gives. */
    @Test
    void shouldUseTheHigherRankedOfTwoWithOneId() {
        var variants = variants(oss("1.0"), oss("2.0"));

        assertEquals(
                List.of("2.0"),
                variants.variants(People.EXPERT).stream().map(Variant::version).toList());
    }

    @Test
    void shouldNameAFailingVariantAndGoOnWithTheRest() throws IOException {
        var variants = variants(
                new Given(null, null),
                oss("1.0"),
                new Given(new VariantDescriptor("broken", "1"), file("{\"forms\": []}")));

        assertEquals(
                List.of("oss"),
                variants.variants(People.EXPERT).stream().map(Variant::id).toList());
        var faults = variants.faults(People.with(Role.ADMINISTRATOR));
        assertEquals(2, faults.size());
        assertTrue(faults.get(0).name().endsWith("Given"), faults.toString());
        assertEquals("broken", faults.get(1).name());
        assertTrue(
                faults.get(1).faults().contains("definition: 'forms' must have at least one form"), faults.toString());
    }

    @Test
    void shouldSurviveAVariantThatThrowsAnError() {
        QuestionnaireVariant evil = new Given(new VariantDescriptor("evil", "1"), null) {
            @Override
            public URL definition() {
                throw new NoClassDefFoundError("org/example/Gone");
            }
        };

        var variants = variants(evil, oss("1.0"));

        assertEquals(1, variants.variants(People.EXPERT).size());
        assertEquals(
                List.of("java.lang.NoClassDefFoundError: org/example/Gone"),
                variants.faults(People.with(Role.ADMINISTRATOR)).get(0).faults());
    }

    @Test
    void shouldRefuseADefinitionThatIsTooLargeOrNoText() throws IOException {
        var huge = new Given(new VariantDescriptor("huge", "1"), file(" ".repeat(300_000)));
        var binary = folder.resolve("binary.json");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        var noText =
                new Given(new VariantDescriptor("no-text", "1"), binary.toUri().toURL());

        var faults = variants(huge, noText).faults(People.with(Role.ADMINISTRATOR));

        assertEquals(
                "the definition is larger than 256 kB", faults.get(0).faults().get(0));
        assertEquals("the definition is not UTF-8", faults.get(1).faults().get(0));
    }

    @Test
    void shouldTellFaultsToAdministratorsOnly() {
        assertThrows(NotFoundException.class, () -> variants().faults(People.EXPERT));
    }

    private static Variants variants(QuestionnaireVariant... services) {
        return new Variants(new AccessPolicy(Clock.systemUTC()), List.of(services));
    }

    private static QuestionnaireVariant oss(String version) {
        return new Given(new VariantDescriptor("oss", version), new OssQuestionnaire().definition());
    }

    private URL file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "definition", ".json"), text)
                .toUri()
                .toURL();
    }

    /** Gives what it was given, also nothing, as an extension that ignores our annotations can. */
    @SuppressWarnings("NullAway")
    private static class Given implements QuestionnaireVariant {

        private final @Nullable VariantDescriptor descriptor;
        private final @Nullable URL definition;

        Given(@Nullable VariantDescriptor descriptor, @Nullable URL definition) {
            this.descriptor = descriptor;
            this.definition = definition;
        }

        @Override
        public VariantDescriptor descriptor() {
            return descriptor;
        }

        @Override
        public URL definition() {
            return definition;
        }
    }
}
