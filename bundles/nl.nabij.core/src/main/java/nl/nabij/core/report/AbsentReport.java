package nl.nabij.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Paragraphs;
import nl.nabij.api.report.Block.Remark;
import nl.nabij.api.report.Figure.Amount;
import nl.nabij.api.report.Figure.Unit;
import nl.nabij.api.report.FigureText;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.StoppedReport.Reason;
import nl.nabij.api.report.spi.Report;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.report.spi.ReportDescriptor;
import nl.nabij.api.report.spi.ReportDescriptor.Prompt;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.Wording;
import org.jspecify.annotations.Nullable;

/** Stands in for a report whose bundle is not there, or misbehaves: what was typed, plainly. */
final class AbsentReport implements Report {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final Wording TEXT = Texts.of(AbsentReport.class).in(DUTCH, new Words("", ""));

    static final String NAME = TEXT.get("absent.name");

    private final ReportDescriptor descriptor;
    private final String about;

    /** @param prompts under which something was written */
    AbsentReport(String id, List<String> prompts) {
        this.descriptor = new ReportDescriptor(
                id,
                NAME,
                TEXT.get("absent.title"),
                DUTCH,
                List.of(),
                prompts.stream().map(prompt -> new Prompt(prompt, prompt, "")).toList());
        this.about = TEXT.get("absent.about.text");
    }

    /** In the place of a report that was stopped. */
    AbsentReport(ReportDescriptor stopped, Reason reason) {
        this.descriptor = new ReportDescriptor(
                stopped.id(), stopped.name(), stopped.title(), DUTCH, List.of(), stopped.prompts());
        this.about = TEXT.get("stopped." + reason, "name", stopped.name());
    }

    @Override
    public ReportDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<Section> sections(ReportContent content) {
        var sections = new ArrayList<Section>();
        sections.add(section("about", new Remark(about)));
        var words = descriptor.prompts().stream()
                .filter(prompt -> !content.text(prompt.code()).isEmpty())
                .map(prompt -> (Block) new OwnWords(prompt.code(), "", content.text(prompt.code())))
                .toList();
        if (!words.isEmpty()) {
            sections.add(new Section("own", TEXT.get("absent.own"), words));
        }
        if (!content.targets().isEmpty()) {
            sections.add(section(
                    "agreed",
                    new Grid(
                            "agreed",
                            TEXT.get("absent.agreed"),
                            List.of(
                                    TEXT.get("absent.agreed.agreed"),
                                    TEXT.get("absent.agreed.reached"),
                                    TEXT.get("absent.agreed.explanation")),
                            content.targets().stream()
                                    .map(target -> List.of(
                                            target.agreed(), text(target.reached()), text(target.explanation())))
                                    .toList())));
        }
        var amounts = new ArrayList<String>();
        var hours = content.effort().hours();
        var cost = content.effort().cost();
        if (hours != null) {
            amounts.add(FigureText.of(new Amount(hours, Unit.HOURS), DUTCH));
        }
        if (cost != null) {
            amounts.add(FigureText.of(new Amount(cost, Unit.EURO), DUTCH));
        }
        if (!amounts.isEmpty()) {
            sections.add(section("effort", new Paragraphs(amounts)));
        }
        return sections;
    }

    private static Section section(String code, Block block) {
        return new Section(code, TEXT.get("absent." + code), List.of(block));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
