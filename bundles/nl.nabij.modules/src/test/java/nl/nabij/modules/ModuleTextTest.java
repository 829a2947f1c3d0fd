package nl.nabij.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleTextTest {

    private static final String DETAILS = """

            title = Hoe gaat het
            purpose = Een vragenlijst over “hoe het gaat”, \\
                in een paar vragen.
            purpose.en = A questionnaire.
            change = Op elk traject komt een blad bij.
            """;

    @Test
    void shouldGiveTheTextOfTheLanguageAndDutchWhereThatIsMissing() {
        assertEquals(
                Optional.of(new ModuleText("Hoe gaat het", "A questionnaire.", "Op elk traject komt een blad bij.")),
                ModuleText.parse(DETAILS, Locale.ENGLISH));
        assertEquals(
                Optional.of("Een vragenlijst over “hoe het gaat”, in een paar vragen."),
                ModuleText.parse(DETAILS, Locale.forLanguageTag("nl")).map(ModuleText::purpose));
    }

    @Test
    void shouldNotOfferWhatDoesNotSayWhatItIs() {
        assertTrue(ModuleText.parse(null, Locale.ROOT).isEmpty());
        assertTrue(ModuleText.parse("Allows the use of HTTP.", Locale.ROOT).isEmpty());
        assertTrue(ModuleText.parse("title =", Locale.ROOT).isEmpty());
        assertTrue(ModuleText.parse("title = \\u12", Locale.ROOT).isEmpty());
    }
}
