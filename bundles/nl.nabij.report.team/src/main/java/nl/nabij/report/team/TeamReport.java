package nl.nabij.report.team;

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

/** What a team looks at together, beside the thresholds of the handbook (4.4); it never leaves the team. */
@Component
public final class TeamReport implements Report {

    static final String LEARNED = "learned";
    static final String SIGNALS = "signals";
    static final String NEXT = "next";

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Texts texts = Texts.of(TeamReport.class);
    private final ReportDescriptor descriptor;

    public TeamReport() {
        var text = texts.in(DUTCH, new Words("klant", "klanten"));
        this.descriptor = new ReportDescriptor(
                "team",
                text.get("name"),
                text.get("title"),
                DUTCH,
                List.of(
                        Measures.CLIENTS,
                        Measures.STARTED,
                        Measures.CLOSED,
                        Measures.FOLLOW_UPS,
                        Measures.TOPICS,
                        Measures.NEIGHBOURHOODS,
                        Measures.WAYS_IN,
                        Measures.CONVERSATIONS,
                        Measures.CONTACTS,
                        Measures.EXPERTS),
                Stream.of(LEARNED, SIGNALS, NEXT)
                        .map(code -> new Prompt(code, text.get("prompt." + code), text.get("prompt." + code + ".help")))
                        .toList(),
                true);
    }

    @Override
    public ReportDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<Section> sections(ReportContent content) {
        return new TeamYear(content, texts.in(DUTCH, content.words()), DUTCH).sections();
    }
}
