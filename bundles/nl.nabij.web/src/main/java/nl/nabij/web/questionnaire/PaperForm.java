package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.FormTable;
import nl.nabij.api.questionnaire.HeadField;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.Wording;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A form as it lies on the table: the official words and room to write, empty or filled in. Well-formed XHTML, the same for the
 * screen, the browser's printer and PDF.
 */
final class PaperForm {

    private static final String DOTS = "…".repeat(12);

    private final Definition definition;
    private final Form form;
    private final @Nullable Sheet sheet;
    private final String day;

    private PaperForm(Definition definition, Form form, @Nullable Sheet sheet, String day) {
        this.definition = definition;
        this.form = form;
        this.sheet = sheet;
        this.day = day;
    }

    static Markup empty(Definition definition, Form form) {
        return new PaperForm(definition, form, null, "").markup();
    }

    /** @param day the date of the sheet, in words */
    static Markup filled(Sheet sheet, String day) {
        return new PaperForm(sheet.definition(), sheet.form(), sheet, day).markup();
    }

    /** The heading of the paper; a sheet of a form with moments says which. */
    static String title(Definition definition, Form form) {
        return form.looksBackOn() == null
                ? form.title().display()
                : definition.name() + " – " + form.title().display();
    }

    private Markup markup() {
        var paper = new ArrayList<Markup>();
        if (definition.note() != null) {
            paper.add(tag("p").add(tag("em").text(definition.note().display())));
        }
        paper.addAll(sentences(form.instructions()));
        if (!form.fields().isEmpty()) {
            paper.add(tag("p").addAll(form.fields().stream().map(this::field).toList()));
        }
        form.sections().forEach(section -> paper.addAll(part(section)));
        paper.addAll(sentences(form.footer()));
        return Markup.of(paper);
    }

    private static List<Markup> sentences(List<Wording> wordings) {
        return wordings.stream()
                .map(wording -> (Markup) tag("p").text(wording.display()))
                .toList();
    }

    private Markup field(HeadField field) {
        var text = sheet == null
                ? DOTS
                : field.kind() == HeadField.Kind.DATE ? day : Objects.requireNonNullElse(sheet.clientName(), DOTS);
        return tag("span")
                .attr("class", "head-field")
                .add(tag("strong").text(field.label().display() + " "))
                .text(text + " ");
    }

    private List<Markup> part(FormSection section) {
        var part = new ArrayList<Markup>();
        if (section.title() != null) {
            part.add(tag("h2").text(section.title().display()));
        }
        part.addAll(sentences(section.text()));
        section.questions().forEach(question -> part.add(question(new Asked(question, null))));
        if (section.table() != null) {
            part.add(table(section.table()));
        }
        return part;
    }

    private Markup question(Asked asked) {
        var question = asked.question();
        var block = tag("div")
                .attr("class", "paper-question")
                .add(tag("p").add(tag("strong").text(question.label().display())));
        if (question.help() != null) {
            block.add(tag("p").text(question.help().display()));
        }
        if (!question.options().isEmpty()) {
            return options(block, asked);
        }
        var said = said(asked);
        if (said.isEmpty()) {
            return block.add(tag("div").attr("class", question.kind() == Item.Kind.TEXT ? "room" : "room room-line"));
        }
        said.forEach(text -> paragraphs(block, text));
        return block;
    }

    private Markup table(FormTable table) {
        var head = tag("tr").add(heading(table.rowHeading()));
        table.columns().forEach(column -> head.add(heading(column.label())));
        var body = tag("tbody");
        table.rows().forEach(row -> body.add(line(table, row)));
        return tag("table")
                .attr("class", "form paper-form")
                .add(tag("thead").add(head))
                .add(body);
    }

    private static Markup heading(Wording wording) {
        return tag("th").attr("scope", "col").text(wording.display());
    }

    private Markup line(FormTable table, Row row) {
        var topic = tag("th").attr("scope", "row").text(row.label().display());
        if (row.specify()) {
            topic.text(" ").text(sheet == null ? DOTS : sheet.text(row.namely()));
        }
        var line = tag("tr").add(topic);
        table.columns().forEach(column -> line.add(cell(new Asked(column, row))));
        return line;
    }

    private Tag cell(Asked asked) {
        var cell = tag("td");
        if (!asked.question().options().isEmpty()) {
            return options(cell, asked);
        }
        said(asked).forEach(text -> paragraphs(cell, text));
        return cell;
    }

    /** Every option with a box before it, crossed when it was chosen. */
    private Tag options(Tag place, Asked asked) {
        for (var option : asked.question().options()) {
            var chosen = sheet != null
                    && (sheet.text(asked.tick(option)).equals(Cell.TICKED)
                            || sheet.text(asked.id()).equals(option.id()));
            var line = tag("p").add(tag("span").attr("class", "box").text(chosen ? "X" : "\u00a0"))
                    .text(" " + option.label().display());
            if (option.specify()) {
                line.text(" " + (sheet == null ? DOTS : sheet.text(asked.namely(option))));
            }
            place.add(line);
        }
        return place;
    }

    private List<String> said(Asked asked) {
        if (sheet == null) {
            return List.of();
        }
        if (asked.question().kind() != Item.Kind.COPIED) {
            return asked.said(sheet::text);
        }
        var start = sheet.start();
        var earlier = form.looksBackOn();
        var from = asked.question().from();
        if (start == null || earlier == null || from == null) {
            return List.of();
        }
        return definition
                .form(earlier)
                .flatMap(form -> form.question(from))
                .map(origin -> new Asked(origin, asked.row()).said(start::text))
                .orElse(List.of());
    }

    /** PDF knows no white-space that stays, so each line of the text is a paragraph. */
    private static void paragraphs(Tag place, String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.forEach(line -> place.add(tag("p").text(line)));
    }
}
