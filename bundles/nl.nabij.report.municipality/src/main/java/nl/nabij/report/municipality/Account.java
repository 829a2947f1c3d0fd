package nl.nabij.report.municipality;

import static nl.nabij.report.municipality.MunicipalityReport.ADDED_VALUE;
import static nl.nabij.report.municipality.MunicipalityReport.COOPERATION;
import static nl.nabij.report.municipality.MunicipalityReport.OPENING;
import static nl.nabij.report.municipality.MunicipalityReport.QUESTIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.api.report.Block;
import nl.nabij.api.report.Block.Fact;
import nl.nabij.api.report.Block.Facts;
import nl.nabij.api.report.Block.Grid;
import nl.nabij.api.report.Block.OwnWords;
import nl.nabij.api.report.Block.Paragraphs;
import nl.nabij.api.report.Block.Remark;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Amount;
import nl.nabij.api.report.Figure.Band;
import nl.nabij.api.report.Figure.Exact;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.FigureText;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.spi.MeasureTables;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.ui.Wording;

/** One account being written. Leads with totals and the coordinator's words; */
final class Account {

    /** Handbook 4.4: from this many experts and trajectories there is a team, and something to learn from. */
    private static final int LEAST_EXPERTS = 5;

    private static final int LEAST_TRAJECTORIES = 20;

    private final ReportContent content;
    private final Wording text;
    private final Locale language;
    private final MeasureTables tables;
    private final String period;

    Account(ReportContent content, Wording text, Locale language) {
        this.content = content;
        this.text = text;
        this.language = language;
        this.tables = new MeasureTables(content, language);
        this.period = content.period().firstHalf() ? "half" : "year";
    }

    List<Section> sections() {
        var all = List.of(
                section("summary", summary()),
                section("questions", questions()),
                section("reach", reach()),
                section("cooperation", cooperation()),
                section("added-value", addedValue()),
                section("agreed", agreed()),
                section("effort", effort()),
                section("base", base()),
                section("about", about()));
        return all.stream().filter(section -> !section.blocks().isEmpty()).toList();
    }

    private Section section(String code, List<Block> blocks) {
        var own = "section." + code + "." + period;
        return new Section(code, text.get(text.has(own) ? own : "section." + code), blocks);
    }

    private List<Block> summary() {
        var blocks = new ArrayList<Block>();
        blocks.add(words(OPENING));
        if (tables.isElsewhere()) {
            blocks.add(tables.elsewhere());
        } else {
            blocks.add(new Paragraphs(story()));
        }
        var facts = new ArrayList<Fact>();
        for (var id : List.of(
                Measures.CLIENTS,
                Measures.STARTED,
                Measures.CLOSED,
                Measures.CONVERSATIONS,
                Measures.CONTACTS,
                Measures.EXPERTS)) {
            if (!(total(id) instanceof Withheld) && !none(id)) {
                facts.add(fact(id, total(id)));
            }
        }
        if (!facts.isEmpty()) {
            blocks.add(new Facts("summary", facts));
        }
        return blocks;
    }

    private List<String> story() {
        var sentences = new ArrayList<String>();
        sentences.add(sentence("story.clients." + period, Measures.CLIENTS));
        if (!(total(Measures.STARTED) instanceof Withheld)) {
            sentences.add(sentence("story.started", Measures.STARTED));
        }
        if (!(total(Measures.CLOSED) instanceof Withheld)) {
            sentences.add(sentence("story.closed", Measures.CLOSED));
        }
        var people = String.join(" ", sentences);
        return none(Measures.CONTACTS)
                ? List.of(people)
                : List.of(people, sentence("story.contacts", Measures.CONTACTS));
    }

    private List<Block> questions() {
        var blocks = new ArrayList<Block>();
        blocks.add(words(QUESTIONS));
        tables.add(blocks, Measures.TOPICS);
        if (!none(Measures.CONVERSATIONS)) {
            tables.add(blocks, Measures.CONVERSATIONS);
        }
        tables.addMissing(blocks);
        return blocks;
    }

    private List<Block> reach() {
        var blocks = new ArrayList<Block>();
        tables.add(blocks, Measures.NEIGHBOURHOODS);
        tables.add(blocks, Measures.WAYS_IN);
        tables.addMissing(blocks);
        return blocks;
    }

    private List<Block> cooperation() {
        var blocks = new ArrayList<Block>();
        blocks.add(words(COOPERATION));
        tables.add(blocks, Measures.REFERRERS);
        if (total(Measures.PARTNERS) instanceof Exact && !none(Measures.PARTNERS)) {
            blocks.add(new Paragraphs(List.of(sentence("partners.total", Measures.PARTNERS))));
            tables.add(blocks, Measures.PARTNERS);
        }
        tables.addMissing(blocks);
        return blocks;
    }

    private List<Block> addedValue() {
        var blocks = new ArrayList<Block>();
        blocks.add(words(ADDED_VALUE));
        if (!none(Measures.CONTACTS)) {
            tables.add(blocks, Measures.CONTACTS);
        }
        if (!(total(Measures.FOLLOW_UPS) instanceof Withheld)) {
            blocks.add(new Paragraphs(List.of(sentence("follow-ups", Measures.FOLLOW_UPS))));
        }
        tables.add(blocks, Measures.MARKS, text.get("marks.own"));
        tables.addMissing(blocks);
        return blocks;
    }

    private List<Block> agreed() {
        if (content.targets().isEmpty()) {
            return List.of(new Remark(text.get("agreed.none")));
        }
        var columns = List.of(text.get("agreed.agreed"), text.get("agreed.reached"), text.get("agreed.explanation"));
        var cells = content.targets().stream()
                .map(target -> List.of(target.agreed(), blank(target.reached()), blank(target.explanation())))
                .toList();
        return List.of(new Grid("agreed", text.get("agreed.title"), columns, cells));
    }

    private static String blank(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private List<Block> effort() {
        var facts = new ArrayList<Fact>();
        var hours = content.effort().hours();
        var cost = content.effort().cost();
        if (hours != null) {
            facts.add(fact("hours", new Amount(hours, Figure.Unit.HOURS)));
        }
        if (cost != null) {
            facts.add(fact("cost", new Amount(cost, Figure.Unit.EURO)));
        }
        return facts.isEmpty()
                ? List.of(new Remark(text.get("effort.none")))
                : List.of(new Facts("effort", facts), new Paragraphs(List.of(text.get("effort.total"))));
    }

    private List<Block> base() {
        var sentences = new ArrayList<String>();
        if (total(Measures.EXPERTS) instanceof Exact experts) {
            var enough = experts.value() >= LEAST_EXPERTS ? "enough" : "few";
            sentences.add(text.count("base.experts." + enough, experts.value(), Map.of("least", LEAST_EXPERTS)));
        }
        var clients = total(Measures.CLIENTS);
        if (low(clients) >= LEAST_TRAJECTORIES) {
            sentences.add(sentence("base.clients.enough", Measures.CLIENTS));
        } else if (clients instanceof Exact || clients instanceof Band band && band.high() < LEAST_TRAJECTORIES) {
            sentences.add(sentence("base.clients.few", Measures.CLIENTS));
        }
        return List.of(new Paragraphs(sentences));
    }

    private List<Block> about() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraphs(tables.about()));
        tables.addMissingOfHalf(blocks);
        return blocks;
    }

    private OwnWords words(String prompt) {
        return new OwnWords(prompt, text.get("prompt." + prompt), content.text(prompt));
    }

    private String sentence(String key, String id) {
        return text.get(
                key,
                Map.of(
                        "figure",
                        FigureText.of(total(id), language),
                        "year",
                        Integer.toString(content.period().year())));
    }

    private Fact fact(String code, Figure figure) {
        return new Fact(code, text.get("fact." + code), figure, FigureText.of(figure, language));
    }

    /** What never happened is not written about. */
    private boolean none(String id) {
        return total(id).equals(new Exact(0));
    }

    private Figure total(String id) {
        return content.measure(id).total();
    }

    private static long low(Figure figure) {
        return figure instanceof Exact exact ? exact.value() : figure instanceof Band band ? band.low() : 0;
    }
}
