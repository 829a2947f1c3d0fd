package nl.nabij.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportDescriptor.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every report holds to, tried on made-up years. The build of a report extends it:
 *
 * <pre>{@code
 * class MyReportTest extends ReportContract {
 *     @Override
 *     protected Report report() {
 *         return new MyReport();
 *     }
 * }
 * }</pre>
 */
public abstract class ReportContract {

    /** The product stops a report after five seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    /** A new one each time. */
    protected abstract Report report();

    static Stream<MadeUpYear> years() {
        return MadeUpYear.all().stream();
    }

    @Test
    void shouldSayWhatItIs() {
        var descriptor = report().descriptor();
        assertEquals(descriptor, report().descriptor(), "the descriptor is always the same");
        assertFalse(descriptor.name().isBlank(), "the report has a name");
        assertFalse(descriptor.title().isBlank(), "the report has a title");
        assertFalse(descriptor.language().getLanguage().isEmpty(), "the report has a language");
        assertTrue(Measures.ALL.containsAll(descriptor.measures()), () -> "these exist: " + Measures.ALL);
        assertUnique(descriptor.measures());
        assertUnique(descriptor.prompts().stream().map(Prompt::code).toList());
        for (var prompt : descriptor.prompts()) {
            assertTrue(CODE.matcher(prompt.code()).matches(), prompt::toString);
            assertFalse(prompt.question().isBlank(), () -> "a question under " + prompt.code());
        }
    }

    @Test
    void shouldUseEveryMeasureThatItAsksFor() {
        var used = new TreeSet<String>();
        years().forEach(year -> {
            var content = new Strict(year, report().descriptor());
            report().sections(content);
            used.addAll(content.used());
        });
        assertEquals(new TreeSet<>(report().descriptor().measures()), used);
    }

    @ParameterizedTest
    @MethodSource("years")
    void shouldSayTheSameOfTheSame(MadeUpYear year) {
        var report = report();
        var sections = sections(report, year);
        assertEquals(sections, sections(report, year));
        assertEquals(sections, sections(report(), year));
    }

    @ParameterizedTest
    @MethodSource("years")
    void shouldHaveContentUnderEveryHeading(MadeUpYear year) {
        var sections = sections(report(), year);
        assertFalse(sections.isEmpty(), "a report says something, also when nothing happened");
        assertUnique(sections.stream().map(Section::code).toList());
        for (var section : sections) {
            assertTrue(CODE.matcher(section.code()).matches(), section.code());
            assertFalse(section.title().isBlank(), section::code);
            assertFalse(section.blocks().isEmpty(), () -> "nothing stands under " + section.title());
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void shouldShowWholeBlocksOnly(MadeUpYear year) {
        var descriptor = report().descriptor();
        var codes = new HashSet<String>();
        blocks(year).forEach(block -> new BlockRules(descriptor, year, codes).check(block));
    }

    /** What was typed and stands nowhere would be lost without anybody noticing. */
    @ParameterizedTest
    @MethodSource("years")
    void shouldGiveEveryQuestionItsPlace(MadeUpYear year) {
        var asked = blocks(year)
                .filter(OwnWords.class::isInstance)
                .map(OwnWords.class::cast)
                .peek(own -> assertEquals(year.text(own.prompt()), own.words(), "what was written, as it was written"))
                .map(OwnWords::prompt)
                .toList();
        var prompts = report().descriptor().prompts().stream().map(Prompt::code).toList();
        assertUnique(asked);
        assertEquals(Set.copyOf(prompts), Set.copyOf(asked));
    }

    private Stream<Block> blocks(MadeUpYear year) {
        return sections(report(), year).stream().flatMap(section -> section.blocks().stream());
    }

    private static List<Section> sections(Report report, MadeUpYear year) {
        var content = new Strict(year, report.descriptor());
        var sections = assertTimeoutPreemptively(LIMIT, () -> report.sections(content));
        assertNotNull(sections);
        return sections;
    }

    private static void assertUnique(List<String> codes) {
        assertEquals(codes.size(), new HashSet<>(codes).size(), () -> "each once: " + codes);
    }
}
