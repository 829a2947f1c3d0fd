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
import nl.nabij.api.report.Figure.Reason;
import nl.nabij.api.report.Figure.Withheld;
import nl.nabij.api.report.FigureText;
import nl.nabij.api.report.Measure;
import nl.nabij.api.report.Measures;
import nl.nabij.api.report.Section;
import nl.nabij.api.report.spi.ReportContent;
import nl.nabij.api.ui.Wording;

/** One account being written. Leads with totals and the coordinator's words; what cannot be said is said once a section. */
final class Account {

    /** Handbook 4.4: from this many experts and trajectories there is a team, and something to learn from. */
    private static final int LEAST_EXPERTS = 5;

    private static final int LEAST_TRAJECTORIES = 20;

    private final ReportContent content;
    private final Wording text;
    private final Locale language;
    private final Tables tables;
    private final String period;
    /** A half year misses much at once, so that is said once, at the end. */
    private final List<String> missingOfHalf = new ArrayList<>();

    Account(ReportContent content, Wording text, Locale language) {
        this.content = content;
        this.text = text;
        this.language = language;
        this.tables = new Tables(text, language);
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
        if (total(Measures.CLIENTS) instanceof Withheld withheld && withheld.reason() == Reason.OTHER_SCOPE) {
            blocks.add(new Remark(text.get("other-scope")));
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
        var missing = new ArrayList<String>();
        var topics = content.measure(Measures.TOPICS);
        var named =
                topics.lines().stream().filter(line -> low(line.figure()) > 0).toList();
        if (named.isEmpty()) {
            missing.add(Measures.TOPICS);
        } else {
            var few = topics.lines().stream()
                    .filter(line -> line.figure() instanceof Band band && band.low() == 0)
                    .map(line -> text.get("topic." + line.code()))
                    .toList();
            var remarks = new ArrayList<String>();
            remarks.add(text.get("topics.several"));
            if (!few.isEmpty()) {
                remarks.add(text.get("topics.few", "topics", list(few)));
            }
            blocks.add(tables.table(new Measure(topics.id(), topics.total(), named), "topic.", remarks));
        }
        if (!none(Measures.CONVERSATIONS)) {
            tables.into(blocks, missing, content.measure(Measures.CONVERSATIONS), "topic.");
        }
        addMissing(blocks, missing);
        return blocks;
    }

    private List<Block> reach() {
        var blocks = new ArrayList<Block>();
        var missing = new ArrayList<String>();
        tables.into(blocks, missing, content.measure(Measures.NEIGHBOURHOODS), "neighbourhood.");
        tables.into(blocks, missing, content.measure(Measures.WAYS_IN), "way.");
        addMissing(blocks, missing);
        return blocks;
    }

    private List<Block> cooperation() {
        var blocks = new ArrayList<Block>();
        blocks.add(words(COOPERATION));
        var missing = new ArrayList<String>();
        tables.into(blocks, missing, content.measure(Measures.REFERRERS), "partner.");
        if (total(Measures.PARTNERS) instanceof Exact && !none(Measures.PARTNERS)) {
            blocks.add(new Paragraphs(List.of(sentence("partners.total", Measures.PARTNERS))));
            tables.into(blocks, missing, content.measure(Measures.PARTNERS), "partner.");
        }
        addMissing(blocks, missing);
        return blocks;
    }

    private List<Block> addedValue() {
        var blocks = new ArrayList<Block>();
        blocks.add(words(ADDED_VALUE));
        var missing = new ArrayList<String>();
        if (!none(Measures.CONTACTS)) {
            tables.into(blocks, missing, content.measure(Measures.CONTACTS), "contact.");
        }
        if (!(total(Measures.FOLLOW_UPS) instanceof Withheld)) {
            blocks.add(new Paragraphs(List.of(sentence("follow-ups", Measures.FOLLOW_UPS))));
        }
        var marks = content.measure(Measures.MARKS);
        if (marks.lines().isEmpty()) {
            missing.add(Measures.MARKS);
        } else {
            blocks.add(tables.table(marks, "mark.", List.of(text.get("marks.own"))));
        }
        addMissing(blocks, missing);
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
        blocks.add(new Paragraphs(
                List.of(text.get("about.counting"), text.get("about.bands"), text.get("about." + period))));
        if (!missingOfHalf.isEmpty()) {
            blocks.add(missing(missingOfHalf));
        }
        return blocks;
    }

    private void addMissing(List<Block> blocks, List<String> missing) {
        if (content.period().firstHalf()) {
            missingOfHalf.addAll(missing);
        } else if (!missing.isEmpty()) {
            blocks.add(missing(missing));
        }
    }

    private Remark missing(List<String> missing) {
        boolean elsewhere =
                total(Measures.CLIENTS) instanceof Withheld withheld && withheld.reason() == Reason.OTHER_SCOPE;
        var names = list(missing.stream().map(id -> text.get("missing." + id)).toList());
        return new Remark(text.get("missing." + (elsewhere ? "elsewhere" : period), "parts", names));
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

    private String list(List<String> names) {
        return tables.list(names);
    }
}
