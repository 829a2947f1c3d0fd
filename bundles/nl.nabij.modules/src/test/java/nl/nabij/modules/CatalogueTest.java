package nl.nabij.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.karaf.features.internal.model.Bundle;
import org.apache.karaf.features.internal.model.Dependency;
import org.apache.karaf.features.internal.model.Feature;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Feature base = feature("nabij", List.of("mvn:nl.nabij/core/1"));
    private final Feature library = feature("nabij-chart", List.of("mvn:nl.nabij/chart/1"));
    private final Feature sheet = feature("nabij-questionnaire-oss", List.of("mvn:nl.nabij/oss/1"), "nabij");
    private final Feature report =
            feature("nabij-report-municipality", List.of("mvn:nl.nabij/report/1"), "nabij", "nabij-chart");
    private final Feature region =
            feature("nabij-region-oss", List.of(), "nabij-questionnaire-oss", "nabij-report-municipality");

    CatalogueTest() {
        sheet.setDetails("title = Wat is mijn vraag?");
        report.setDetails("title = Verslag voor de gemeente");
    }

    @Test
    void shouldOfferWhatSaysWhatItIs() {
        assertEquals(
                List.of("nabij-questionnaire-oss", "nabij-report-municipality"),
                catalogue(base).offered());
        assertFalse(catalogue(base).offers("nabij"));
        assertFalse(catalogue(base).offers("unheard-of"));
    }

    @Test
    void shouldKnowOurQuestionnairesByTheirId() throws IOException {
        assertEquals(Optional.of("Wat is mijn vraag?"), catalogue(base).questionnaire("oss", Locale.ROOT));
        assertEquals(Optional.empty(), catalogue(base).questionnaire("municipality", Locale.ROOT));

        var features = Files.readString(Path.of("../../features/src/main/feature/feature.xml"));
        var names =
                Pattern.compile("<feature name=\"nabij-questionnaire-(\\w+)\"").matcher(features);
        var ids = names.results().map(name -> name.group(1)).toList();
        assertFalse(ids.isEmpty());
        for (var id : ids) {
            var definition = Path.of("../nl.nabij.questionnaire." + id, "src/main/resources/questionnaire.json");
            assertTrue(Files.readString(definition).contains("\"id\": \"" + id + "\""), id);
        }
    }

    @Test
    void shouldTakeAwayOnlyWhatNothingElseNeeds() {
        assertEquals(
                Set.of("mvn:nl.nabij/report/1", "mvn:nl.nabij/chart/1"),
                catalogue(base, sheet, report).ownLocations("nabij-report-municipality"));
        assertEquals(
                Set.of("mvn:nl.nabij/report/1"),
                catalogue(base, library, report).ownLocations("nabij-report-municipality"));
        assertEquals(Set.of(), catalogue(base, report, region).ownLocations("nabij-report-municipality"));
    }

    @Test
    void shouldNameWhatNeedsAModule() {
        assertEquals(List.of(), catalogue(base, sheet, report).neededBy("nabij-questionnaire-oss"));
        assertEquals(List.of("nabij-region-oss"), catalogue(base, sheet, region).neededBy("nabij-questionnaire-oss"));
    }

    private Catalogue catalogue(Feature... required) {
        var all = List.<org.apache.karaf.features.Feature>of(base, library, sheet, report, region);
        return new Catalogue(all, List.of(required), List.of(required));
    }

    private static Feature feature(String name, List<String> bundles, String... needs) {
        var feature = new Feature(name, "1");
        bundles.forEach(location -> feature.getBundle().add(new Bundle(location)));
        for (var need : needs) {
            feature.getFeature().add(new Dependency(need, "1"));
        }
        return feature;
    }
}
