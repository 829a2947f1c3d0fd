package nl.nabij.report.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Fact;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Paragraphs;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.FigureText;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.spi.MeasureTables;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.ui.Wording;

/** One report of a team being written: how it stands, whom it reaches, what it does, what it learns. */
final class TeamYear {

    private static final int LEAST_EXPERTS = 5;
    private static final int LEAST_TRAJECTORIES = 20;

    private final ReportContent content;
    private final Wording text;
    private final Locale language;
    private final MeasureTables tables;

    TeamYear(ReportContent content, Wording text, Locale language) {
        this.content = content;
        this.text = text;
        this.language = language;
        this.tables = new MeasureTables(content, language);
    }

    List<Section> sections() {
        return List.of(
                        section("standing", standing()),
                        section("reach", tables(Measures.NEIGHBOURHOODS, Measures.WAYS_IN)),
                        section("questions", tables(Measures.TOPICS, Measures.CONVERSATIONS)),
                        section("contact", contact()),
                        section(TeamReport.LEARNED, words(TeamReport.LEARNED)),
                        section(TeamReport.SIGNALS, words(TeamReport.SIGNALS)),
                        section(TeamReport.NEXT, words(TeamReport.NEXT)),
                        section("about", about()))
                .stream()
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    private Section section(String code, List<Block> blocks) {
        return new Section(code, text.get("section." + code), blocks);
    }

    private List<Block> standing() {
        var blocks = new ArrayList<Block>();
        var facts = Stream.of(
                        Measures.CLIENTS,
                        Measures.STARTED,
                        Measures.CLOSED,
                        Measures.CONTACTS,
                        Measures.CONVERSATIONS,
                        Measures.EXPERTS)
                .filter(this::isTold)
                .map(this::fact)
                .toList();
        if (!facts.isEmpty()) {
            blocks.add(new Facts("standing", facts));
        }
        if (tables.isElsewhere()) {
            blocks.add(tables.elsewhere());
        }
        blocks.add(new Grid(
                "thresholds",
                text.get("thresholds.title"),
                List.of(text.get("thresholds.asked"), text.get("thresholds.now"), text.get("thresholds.enough")),
                List.of(threshold(Measures.EXPERTS, LEAST_EXPERTS), threshold(Measures.CLIENTS, LEAST_TRAJECTORIES))));
        return blocks;
    }

    private List<String> threshold(String id, int least) {
        return List.of(
                text.get("thresholds." + id, "least", least),
                FigureText.of(total(id), language),
                text.get("thresholds." + enough(total(id), least)));
    }

    private static String enough(Figure figure, int least) {
        if (figure instanceof Exact exact) {
            return exact.value() >= least ? "yes" : "not-yet";
        }
        if (figure instanceof Band band && (band.low() >= least || band.high() < least)) {
            return band.low() >= least ? "yes" : "not-yet";
        }
        return "unknown";
    }

    private List<Block> contact() {
        var blocks = tables(Measures.CONTACTS);
        if (isTold(Measures.FOLLOW_UPS)) {
            var held = text.get("follow-ups", "figure", FigureText.of(total(Measures.FOLLOW_UPS), language));
            blocks.add(new Paragraphs(List.of(held, text.get("follow-ups.due"))));
        }
        return blocks;
    }

    private List<Block> words(String prompt) {
        return List.of(new OwnWords(prompt, text.get("prompt." + prompt), content.text(prompt)));
    }

    private List<Block> about() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraphs(tables.about()));
        tables.addMissingOfHalf(blocks);
        return blocks;
    }

    /** Of what happened. */
    private List<Block> tables(String... ids) {
        var blocks = new ArrayList<Block>();
        Stream.of(ids).filter(id -> !total(id).equals(new Exact(0))).forEach(id -> tables.add(blocks, id));
        tables.addMissing(blocks);
        return blocks;
    }

    private Fact fact(String id) {
        return new Fact(id, text.get("fact." + id), total(id), FigureText.of(total(id), language));
    }

    /** What never happened, or cannot be said, is not written about. */
    private boolean isTold(String id) {
        return !(total(id) instanceof Withheld) && !total(id).equals(new Exact(0));
    }

    private Figure total(String id) {
        return content.measure(id).total();
    }
}
