package nl.nabij.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.nabij.api.SheetId;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.GivenFacts;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.SheetFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written and read back is the same, and in between it is what FHIR says that it is. */
class RoundTripTest {

    private static final int RANDOM = 300;
    /** The validator takes its time. */
    private static final int VALIDATED = 25;

    static Stream<Definition> variants() {
        return Given.variants().stream();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void shouldGiveAVariantBackAsItWas(Definition definition) {
        same(definition);
        assertEquals(List.of(), Validator.R4.faults(QuestionnaireWriter.bundle(definition)));
    }

    @Test
    void shouldGiveEveryShapeBackAsItWas() {
        for (long seed = 0; seed < RANDOM; seed++) {
            same(new RandomVariant(seed).definition());
        }
    }

    private static void same(Definition definition) {
        var imported = DefinitionImport.read(Given.received(QuestionnaireWriter.bundle(definition)));
        assertEquals(definition, imported.definition());
        assertEquals(List.of(), imported.lost());
        assertEquals(
                definition,
                Given.definition(new ObjectMapper()
                        .valueToTree(DefinitionJson.of(definition))
                        .toString()));
    }

    @Test
    void shouldWriteEveryShapeByTheRules() {
        var faults = new ArrayList<String>();
        for (long seed = 0; seed < VALIDATED; seed++) {
            var definition = new RandomVariant(seed).definition();
            for (var fault : Validator.R4.faults(QuestionnaireWriter.bundle(definition))) {
                faults.add(seed + " " + fault);
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void shouldGiveASheetBackAsItWas() {
        for (long seed = 0; seed < RANDOM; seed++) {
            var random = new RandomVariant(seed);
            var definition = random.definition();
            for (var form : definition.forms()) {
                var cells = random.answers(form);
                assertEquals(
                        cells,
                        Map.copyOf(read(Given.sheet(definition, form, cells)).cells()),
                        "seed " + seed);
            }
        }
    }

    @Test
    void shouldWriteEverySheetByTheRulesOfItsQuestionnaire() {
        var faults = new ArrayList<String>();
        Stream.concat(variants(), LongStream.range(0, VALIDATED).mapToObj(seed -> new RandomVariant(seed).definition()))
                .forEach(definition -> definition.forms().forEach(form -> {
                    Validator.R4.know(QuestionnaireWriter.questionnaire(definition, form));
                    var cells = new RandomVariant(7).answers(form);
                    Validator.R4
                            .faults(ResponseWriter.response(Given.sheet(definition, form, cells)))
                            .forEach(fault -> faults.add(definition.id() + " " + fault));
                }));
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void shouldFindWhatIsWrongWithTheValidator() {
        var oss = Given.variant("oss");
        var form = oss.forms().get(0);
        var questionnaire = QuestionnaireWriter.questionnaire(oss, form);
        Validator.R4.know(questionnaire);
        var response = ResponseWriter.response(Given.sheet(oss, form, Map.of("reizen/now", "Bang")));
        var wrong = Given.received(response.toString().replace("reizen/now", "reizen/nooit"))
                .json();

        assertFalse(Validator.R4.faults(wrong.deepCopy()).isEmpty());
        assertFalse(Validator.R4
                .faults(questionnaire.deepCopy().put("status", "klaar"))
                .isEmpty());
    }

    @Test
    void shouldKeepWhenAndByWhomASheetWasFilledIn() {
        var oss = Given.variant("oss");
        var facts = new SheetFacts(Given.DAY, FilledInBy.TOGETHER, true, LocalDate.of(2026, 8, 20));

        var read = read(Given.sheet(oss, oss.form("follow-up").orElseThrow(), Map.of("reizen/mark", "7"), facts));

        assertEquals(new GivenFacts(Given.DAY, FilledInBy.TOGETHER, true, LocalDate.of(2026, 8, 20)), read.facts());
        assertEquals(new SheetId(1), read.startSheet());
        assertEquals(3, read.moment());
        assertEquals("follow-up", read.form().id());
    }

    @Test
    void shouldNotTellTheName() {
        var oss = Given.variant("oss");
        var sheet = Given.sheet(oss, oss.forms().get(0), Map.of("reizen/now", "Bang"));

        var written = ResponseWriter.response(sheet).toString();

        assertTrue(written.contains("Bang"));
        assertFalse(written.contains("Fenna"));
        assertEquals(
                sheet.trajectory().toString(),
                ResponseWriter.response(sheet).at("/subject/identifier/value").asText());
    }

    private static ResponseReader.Answers read(Sheet sheet) {
        var received = Given.received(ResponseWriter.response(sheet));
        var answers = ResponseReader.read(received, List.of(sheet.definition()), Clock.systemUTC());
        received.check();
        return answers;
    }
}
