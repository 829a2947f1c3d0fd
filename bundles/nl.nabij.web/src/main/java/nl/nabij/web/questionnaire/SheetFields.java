package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.ui.Field;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Option;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.Tag;
import nl.nabij.api.ui.Wording;

/** The fields of a sheet, by kind of question; for who may not write, what was said. */
final class SheetFields {

    private static final int ROWS = 3;
    private static final int ROWS_OF_EXPLANATION = 2;

    private final Sheet sheet;
    private final SheetForm filled;
    private final Wording t;

    SheetFields(Sheet sheet, SheetForm filled, Wording t) {
        this.sheet = sheet;
        this.filled = filled;
        this.t = t;
    }

    Markup of(Asked asked) {
        var question = asked.question();
        var label = question.label().display();
        if (!filled.writable()) {
            var said = said(label, asked.said(sheet::text));
            return question.forExperts()
                    ? said.add(tag("p").attr("class", "soft").text(t.get("for-experts")))
                    : said;
        }
        return switch (question.kind()) {
            case TEXT -> withBase(field(asked, Cell.Kind.TEXT).textarea(ROWS), asked.id());
            case LINE -> withBase(field(asked, Cell.Kind.LINE).text(), asked.id());
            case NUMBER -> withBase(field(asked, Cell.Kind.NUMBER).number(), asked.id());
            case DATE -> withBase(field(asked, Cell.Kind.DATE).date(), asked.id());
            case MARK -> mark(asked);
            case CHOICE -> choice(asked);
            case CHOICES -> choices(asked);
            case COPIED -> Markup.none();
        };
    }

    /** The short text behind the "namelijk:" of a row; after a look back with what was said at the start. */
    Markup namely(Row row) {
        var label = t.get("namely");
        if (!filled.writable()) {
            return said(label, lines(sheet.text(row.namely())));
        }
        var atStart = sheet.start() == null ? "" : sheet.start().text(row.namely());
        var field = field(row.namely(), label, row.label().display(), Cell.Kind.LINE)
                .description(atStart.isEmpty() ? "" : t.get("namely.start", "said", atStart))
                .text();
        return tag("div").attr("class", "namely").add(withBase(field, row.namely()));
    }

    private Markup mark(Asked asked) {
        var mark = withBase(field(asked, Cell.Kind.MARK).marks(t.get("mark.none")), asked.id());
        var explanation = asked.explanation();
        return explanation == null
                ? mark
                : Markup.of(
                        mark,
                        withBase(
                                field(asked, explanation, t.get("explanation"), Cell.Kind.TEXT)
                                        .textarea(ROWS_OF_EXPLANATION),
                                explanation));
    }

    private Markup choice(Asked asked) {
        var options = new ArrayList<Option>();
        asked.question()
                .options()
                .forEach(option ->
                        options.add(new Option(option.id(), option.label().display())));
        options.add(new Option("", t.get("choice.none")));
        var radios = withBase(field(asked, Cell.Kind.CHOICE).radios(options), asked.id());
        return Markup.of(Stream.concat(Stream.of(radios), namelies(asked)).toList());
    }

    /** Each option is a cell of its own, so that two people can tick two of them. */
    private Markup choices(Asked asked) {
        var question = asked.question();
        var boxes = question.options().stream().map(option -> {
            var cell = asked.tick(option);
            return withBase(
                    field(asked, cell, option.label().display(), Cell.Kind.CHECK)
                            .checkbox(),
                    cell);
        });
        var group = tag("fieldset")
                .attr("class", "utrecht-form-field")
                .add(tag("legend").text(question.label().display()));
        if (!help(question).isEmpty()) {
            group.add(tag("div").attr("class", "utrecht-form-field-description").text(help(question)));
        }
        return group.add(tag("div").attr("class", "choices").addAll(boxes.toList()))
                .addAll(namelies(asked).toList());
    }

    private Stream<Markup> namelies(Asked asked) {
        return asked.question().options().stream()
                .filter(nl.nabij.api.questionnaire.Option::specify)
                .map(option -> withBase(
                        field(asked, asked.namely(option), option.label().display(), Cell.Kind.LINE)
                                .text(),
                        asked.namely(option)));
    }

    /** What the definition says beside a question, and who reads the answer when that is not everybody. */
    private String help(Item question) {
        var help = question.help() == null ? "" : question.help().display();
        return question.forExperts() ? (help + " " + t.get("for-experts")).strip() : help;
    }

    private Field field(Asked asked, Cell.Kind kind) {
        return field(asked, asked.id(), asked.question().label().display(), kind)
                .description(help(asked.question()));
    }

    /** In the list of faults also by its row and question: a column stands on the page as often as there are rows. */
    private Field field(Asked asked, String id, String label, Cell.Kind kind) {
        var row = asked.row();
        var called = Stream.of(
                        row == null ? "" : row.label().display(),
                        asked.question().label().display(),
                        label)
                .filter(part -> !part.isEmpty())
                .distinct();
        return field(id, label, called.collect(Collectors.joining(" – ")), kind);
    }

    private Field field(String id, String label, String called, Cell.Kind kind) {
        var typed =
                switch (kind) {
                    case TEXT, LINE, NUMBER -> kind.longest();
                    default -> 0;
                };
        return filled.view().field(id, label, called).maxLength(typed).autosave(filled.autosave());
    }

    /** With the text that the writer began with, and what somebody else wrote meanwhile. */
    private Markup withBase(Markup field, String id) {
        if (filled.autosave().isEmpty()) {
            return field;
        }
        return Markup.of(
                field,
                Parts.hidden(SheetForm.BASE + id, filled.base(id)),
                filled.conflict(id)
                        .map(conflict -> ConflictNote.plain(conflict, t))
                        .orElse(Markup.none()));
    }

    static Tag said(String label, List<String> lines) {
        var said = tag("div")
                .attr("class", lines.isEmpty() ? "from-start is-empty" : "from-start")
                .add(tag("span").attr("class", "label").text(label));
        lines.forEach(line -> said.add(tag("p").attr("class", "as-written").text(line)));
        return said;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
