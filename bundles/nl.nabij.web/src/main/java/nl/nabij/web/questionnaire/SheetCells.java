package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormTable;
import nl.nabij.api.questionnaire.Item;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Wording;
import org.jspecify.annotations.Nullable;

/** Draws what is asked, for every definition the same: what can be filled in, and what stands beside it to be read. */
final class SheetCells {

    private final Sheet sheet;
    private final Form form;
    private final @Nullable Form earlier;
    private final SheetFields fields;

    SheetCells(Sheet sheet, SheetForm filled, Wording t) {
        this.sheet = sheet;
        this.form = sheet.form();
        this.earlier = form.looksBackOn() == null
                ? null
                : sheet.definition().form(form.looksBackOn()).orElse(null);
        this.fields = new SheetFields(sheet, filled, t);
    }

    /** The headings of the cells of a table, in their order. */
    List<String> headings(FormTable table) {
        var headings = new ArrayList<String>();
        for (var column : table.columns()) {
            var beside = beside(column);
            if (beside != null) {
                headings.add(beside.label().display());
            }
            headings.add(column.label().display());
        }
        return headings;
    }

    /** A line of a table. */
    Markup of(FormTable table, Line line) {
        var cells = new ArrayList<Markup>();
        for (var column : table.columns()) {
            var beside = beside(column);
            if (beside != null) {
                cells.add(toRead(new Asked(beside, line.row()), beside, "from-start is-wish"));
            }
            cells.add(cell(table, column, line));
        }
        return Markup.of(cells);
    }

    /** A question that is asked by itself, with what stands beside it above. */
    Markup of(Asked asked) {
        var question = asked.question();
        var beside = beside(question);
        return Markup.of(
                beside == null ? Markup.none() : toRead(new Asked(beside, null), beside, "from-start is-wish"),
                question.kind() == Item.Kind.COPIED ? copied(asked) : fields.of(asked));
    }

    /** The question of the earlier sheet that this one is to be compared with. */
    private @Nullable Item beside(Item question) {
        return question.beside() == null || earlier == null
                ? null
                : earlier.question(question.beside()).orElse(null);
    }

    private Markup cell(FormTable table, Item column, Line line) {
        var asked = new Asked(column, line.row());
        if (column.kind() == Item.Kind.COPIED) {
            return copied(asked);
        }
        var cell = tag("div").attr("class", cssClass(column));
        if (!line.own()) {
            return cell;
        }
        if (line.row().specify() && column.equals(firstToFillIn(table))) {
            cell.add(fields.namely(line.row()));
        }
        return cell.add(fields.of(asked));
    }

    private static Item firstToFillIn(FormTable table) {
        return table.columns().stream()
                .filter(column -> column.kind() != Item.Kind.COPIED)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String cssClass(Item column) {
        return switch (column.kind()) {
            case MARK -> "has-mark";
            case CHOICE, CHOICES -> "has-choices";
            default -> isWish(column) ? "is-wish" : null;
        };
    }

    private Markup copied(Asked asked) {
        var origin = earlier == null || asked.question().from() == null
                ? null
                : earlier.question(asked.question().from()).orElse(null);
        return origin == null ? Markup.none() : toRead(new Asked(origin, asked.row()), asked.question(), "from-start");
    }

    /** What the earlier sheet says, read-only. */
    private Markup toRead(Asked earlierAsked, Item shownAs, String cssClass) {
        var start = sheet.start();
        List<String> said = start == null ? List.of() : earlierAsked.said(start::text);
        return SheetFields.said(shownAs.label().display(), said)
                .attr("class", said.isEmpty() ? cssClass + " is-empty" : cssClass);
    }

    /** A column that a later form sets beside what is then: how it should become. */
    private boolean isWish(Item column) {
        return sheet.definition().lookingBackOn(form.id()).stream()
                .flatMap(Form::asked)
                .anyMatch(asked -> column.id().equals(asked.question().beside()));
    }
}
