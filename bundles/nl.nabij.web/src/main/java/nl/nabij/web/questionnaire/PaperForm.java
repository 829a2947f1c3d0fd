package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.nabij.api.questionnaire.Column;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.HeadField;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.Wording;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A form as it lies on the table: the official words and one table, empty or filled in. Well-formed XHTML, the same for the
 * screen, the browser's printer and PDF.
 */
final class PaperForm {

    private static final String DOTS = "…".repeat(12);

    private final Form form;
    private final @Nullable Sheet sheet;
    private final String day;

    private PaperForm(Form form, @Nullable Sheet sheet, String day) {
        this.form = form;
        this.sheet = sheet;
        this.day = day;
    }

    static Markup empty(Form form) {
        return new PaperForm(form, null, "").markup();
    }

    /** @param day the date of the sheet, in words */
    static Markup filled(Sheet sheet, String day) {
        return new PaperForm(sheet.form(), sheet, day).markup();
    }

    /** The heading of the paper; a sheet of a form with moments says which. */
    static String title(Definition definition, Form form) {
        return form.looksBackOn() == null
                ? form.title().display()
                : definition.name() + " – " + form.title().display();
    }

    private Markup markup() {
        return Markup.of(
                Markup.of(sentences(form.instructions())),
                tag("p").addAll(form.fields().stream().map(this::field).toList()),
                table(),
                Markup.of(sentences(form.footer())));
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

    private Markup table() {
        var head = tag("tr").add(heading(form.rowHeading()));
        form.columns().forEach(column -> head.add(heading(column.label())));
        var body = tag("tbody");
        form.rows().forEach(row -> body.add(line(row)));
        return tag("table")
                .attr("class", "form paper-form")
                .add(tag("thead").add(head))
                .add(body);
    }

    private static Markup heading(Wording wording) {
        return tag("th").attr("scope", "col").text(wording.display());
    }

    private Markup line(Row row) {
        var topic = tag("th").attr("scope", "row").text(row.label().display());
        if (row.specify()) {
            topic.text(" ").text(sheet == null ? DOTS : sheet.text(row.namely()));
        }
        var line = tag("tr").add(topic);
        form.columns().forEach(column -> line.add(cell(row, column)));
        return line;
    }

    private Tag cell(Row row, Column column) {
        var cell = tag("td");
        if (sheet == null) {
            return cell;
        }
        texts(sheet, row, column).filter(text -> !text.isEmpty()).forEach(text -> paragraphs(cell, text));
        return cell;
    }

    private static Stream<String> texts(Sheet sheet, Row row, Column column) {
        return switch (column.kind()) {
            case COPIED ->
                Stream.of(
                        sheet.start() == null
                                ? ""
                                : sheet.start().text(row.cell(Objects.requireNonNull(column.from()))));
            case TEXT -> Stream.of(sheet.text(row.cell(column.id())));
            case MARK ->
                Stream.of(
                        sheet.text(row.cell(column.id())),
                        column.explanation() == null ? "" : sheet.text(row.cell(column.explanation())));
        };
    }

    /** PDF knows no white-space that stays, so each line of the text is a paragraph. */
    private static void paragraphs(Tag cell, String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.forEach(line -> cell.add(tag("p").text(line)));
    }
}
