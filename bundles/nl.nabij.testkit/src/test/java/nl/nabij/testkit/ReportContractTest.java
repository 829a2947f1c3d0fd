package nl.nabij.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Chart;
import nl.nabij.api.report.Block.Fact;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Paragraphs;
import nl.nabij.api.report.Block.Row;
import nl.nabij.api.report.Block.Table;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.FigureText;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.report.spi.ReportDescriptor;
import nl.nabij.api.report.spi.ReportDescriptor.Prompt;
import org.junit.jupiter.api.Test;

/** The contract accepts a good report and refuses every kind of bad one. */
class ReportContractTest extends ReportContract {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    @Override
    protected Report report() {
        return report(content -> List.of());
    }

    /** A good report, with these blocks more. */
    private static Report report(Function<ReportContent, List<Block>> more) {
        return new Report() {
            @Override
            public ReportDescriptor descriptor() {
                var prompt = new Prompt("opening", "Hoe ging het?", "");
                return new ReportDescriptor("good", "Goed", "Goed", DUTCH, List.of(Measures.CLIENTS), List.of(prompt));
            }

            @Override
            public List<Section> sections(ReportContent content) {
                var own = new OwnWords("opening", "Hoe ging het?", content.text("opening"));
                var fact = fact(content.measure(Measures.CLIENTS).total());
                var all = new Section("all", "Alles", List.of(own, new Facts("facts", List.of(fact))));
                var blocks = more.apply(content);
                return blocks.isEmpty() ? List.of(all) : List.of(all, new Section("more", "Meer", blocks));
            }
        };
    }

    private static Fact fact(Figure figure) {
        return new Fact("clients", "Klanten", figure, FigureText.of(figure, DUTCH));
    }

    private static void assertRefused(Function<ReportContent, List<Block>> more) {
        var contract = contract(report(more));
        assertThrows(AssertionError.class, () -> years().forEach(year -> {
            contract.shouldHaveContentUnderEveryHeading(year);
            contract.shouldShowWholeBlocksOnly(year);
            contract.shouldSayTheSameOfTheSame(year);
            contract.shouldGiveEveryQuestionItsPlace(year);
        }));
    }

    private static ReportContract contract(Report report) {
        return new ReportContract() {
            @Override
            protected Report report() {
                return report;
            }
        };
    }

    @Test
    void shouldRefuseWhatIsEmptyOrNotFilledIn() {
        assertRefused(content -> List.of(new Paragraphs(List.of())));
        assertRefused(content -> List.of(new Paragraphs(List.of("Er waren {figure} mensen."))));
        assertRefused(content -> List.of(new Facts("more", List.of())));
        assertRefused(content -> List.of(new OwnWords("closing", "Nog iets?", content.text("closing"))));
    }

    @Test
    void shouldRefuseFiguresOfItsOwn() {
        assertRefused(content -> List.of(new Facts("more", List.of(fact(new Exact(1234567))))));
        assertRefused(content -> {
            var clients = content.measure(Measures.CLIENTS).total();
            return List.of(new Facts("more", List.of(new Fact("clients", "Klanten", clients, "ongeveer 1"))));
        });
    }

    @Test
    void shouldRefuseAChartThatItsDescriptionDoesNotTell() {
        assertRefused(content -> {
            var clients = content.measure(Measures.CLIENTS).total();
            var row = new Row("all", "Alle klanten", clients, FigureText.of(clients, DUTCH), null);
            return List.of(
                    new Table("t", "Klanten", "Een grafiek.", "Wie", "Klanten", Chart.BARS, List.of(row), List.of()));
        });
    }

    @Test
    void shouldRefuseWhatDiffersEachTime() {
        var times = new AtomicInteger();
        assertRefused(content -> List.of(new Paragraphs(List.of("Keer " + times.incrementAndGet()))));
    }

    @Test
    void shouldRefuseMeasuresThatWereNotDeclared() {
        assertRefused(content -> {
            content.measure(Measures.MARKS);
            return List.of();
        });
    }

    @Test
    void shouldRefuseToAskForMoreThanItUses() {
        var good = report();
        var greedy = contract(new Report() {
            @Override
            public ReportDescriptor descriptor() {
                var own = good.descriptor();
                return new ReportDescriptor(own.id(), own.name(), own.title(), DUTCH, Measures.ALL, own.prompts());
            }

            @Override
            public List<Section> sections(ReportContent content) {
                return good.sections(content);
            }
        });
        assertThrows(AssertionError.class, greedy::shouldUseEveryMeasureThatItAsksFor);
    }
}
