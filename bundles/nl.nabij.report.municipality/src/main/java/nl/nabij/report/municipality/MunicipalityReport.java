package nl.nabij.report.municipality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.report.spi.ReportDescriptor;
import nl.nabij.api.report.spi.ReportDescriptor.Prompt;
import nl.nabij.api.ui.Texts;
import org.osgi.service.component.annotations.Component;

/** The account to the municipality, along the three evaluation questions of the handbook (8.1). */
@Component
public final class MunicipalityReport implements Report {

    static final String OPENING = "opening";
    static final String QUESTIONS = "questions";
    static final String COOPERATION = "cooperation";
    static final String ADDED_VALUE = "added-value";

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Texts texts = Texts.of(MunicipalityReport.class);
    private final ReportDescriptor descriptor;

    public MunicipalityReport() {
        var text = texts.in(DUTCH, new Words("klant", "klanten"));
        this.descriptor = new ReportDescriptor(
                "municipality",
                text.get("name"),
                text.get("title"),
                DUTCH,
                Measures.ALL,
                Stream.of(OPENING, QUESTIONS, COOPERATION, ADDED_VALUE)
                        .map(code -> new Prompt(code, text.get("prompt." + code), text.get("prompt." + code + ".help")))
                        .toList());
    }

    @Override
    public ReportDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<Section> sections(ReportContent content) {
        return new Account(content, texts.in(DUTCH, content.words()), DUTCH).sections();
    }
}
