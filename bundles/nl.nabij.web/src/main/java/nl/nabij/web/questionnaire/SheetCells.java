package nl.nabij.web.questionnaire;

import static nl.nabij.api.ui.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.Column;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.ui.Field;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.Tag;
import nl.nabij.api.ui.Wording;
import org.jspecify.annotations.Nullable;

/** Draws the cells of a line, for every definition the same: what can be filled in, and what stands beside it to be read. */
final class SheetCells {

    private static final int ROWS = 3;
    private static final int ROWS_OF_EXPLANATION = 2;

    private final Sheet sheet;
    private final Form form;
    private final @Nullable Form earlier;
    private final SheetForm filled;
    private final Wording t;

    SheetCells(Sheet sheet, SheetForm filled, Wording t) {
        this.sheet = sheet;
        this.form = sheet.form();
        this.earlier = form.looksBackOn() == null
                ? null
                : sheet.definition().form(form.looksBackOn()).orElse(null);
        this.filled = filled;
        this.t = t;
    }

    /** The headings of the cells, in their order. */
    List<String> headings() {
        var headings = new ArrayList<String>();
        for (var column : form.columns()) {
            var beside = beside(column);
            if (beside != null) {
                headings.add(beside.label().display());
            }
            headings.add(column.label().display());
        }
        return headings;
    }

    Markup of(Line line) {
        var cells = new ArrayList<Markup>();
        for (var column : form.columns()) {
            var beside = beside(column);
            if (beside != null) {
                cells.add(toRead(beside, line.row(), "from-start is-wish"));
            }
            cells.add(cell(column, line));
        }
        return Markup.of(cells);
    }

    /** The column of the earlier sheet that this one is to be compared with. */
    private @Nullable Column beside(Column column) {
        return column.beside() == null || earlier == null
                ? null
                : earlier.column(column.beside()).orElse(null);
    }

    private Markup cell(Column column, Line line) {
        if (column.kind() == Column.Kind.COPIED) {
            return toRead(column, line.row(), "from-start");
        }
        var cell = tag("div").attr("class", isWish(column) ? "is-wish" : null);
        if (!line.own()) {
            return cell;
        }
        if (line.row().specify() && column.equals(firstToFillIn())) {
            cell.add(namely(line.row()));
        }
        var id = line.row().cell(column.id());
        if (column.kind() == Column.Kind.TEXT) {
            return cell.add(text(id, column.label().display(), ROWS));
        }
        cell.attr("class", "has-mark")
                .add(filled.writable() ? mark(id, column) : said(column.label().display(), sheet.text(id)));
        return column.explanation() == null
                ? cell
                : cell.add(text(line.row().cell(column.explanation()), t.get("explanation"), ROWS_OF_EXPLANATION));
    }

    private Column firstToFillIn() {
        return form.columns().stream()
                .filter(column -> column.kind() != Column.Kind.COPIED)
                .findFirst()
                .orElseThrow();
    }

    private Markup namely(Row row) {
        var label = t.get("namely");
        if (!filled.writable()) {
            return said(label, sheet.text(row.namely()));
        }
        var said = sheet.start() == null ? "" : sheet.start().text(row.namely());
        var field = field(row.namely(), label, Cell.Kind.SHORT_TEXT)
                .description(said.isEmpty() ? "" : t.get("namely.start", "said", said))
                .text();
        return tag("div").attr("class", "namely").add(withBase(row.namely(), field));
    }

    private Markup text(String id, String label, int rows) {
        return filled.writable()
                ? withBase(id, field(id, label, Cell.Kind.TEXT).textarea(rows))
                : said(label, sheet.text(id));
    }

    private Markup mark(String id, Column column) {
        return withBase(id, field(id, column.label().display(), Cell.Kind.MARK).marks(t.get("mark.none")));
    }

    private Field field(String id, String label, Cell.Kind kind) {
        return filled.view()
                .field(id, label)
                .maxLength(kind == Cell.Kind.MARK ? 0 : kind.longest())
                .autosave(SheetPage.path(sheet.summary().id()));
    }

    /** With the text that the writer began with, and what somebody else wrote meanwhile. */
    private Markup withBase(String id, Markup field) {
        return Markup.of(
                field,
                Parts.hidden(SheetForm.BASE + id, filled.base(id)),
                filled.conflict(id)
                        .map(conflict -> ConflictNote.plain(conflict, t))
                        .orElse(Markup.none()));
    }

    /** What the earlier sheet says, read-only. */
    private Markup toRead(Column column, Row row, String cssClass) {
        var start = sheet.start();
        var origin = column.from() == null ? column.id() : column.from();
        var text = start == null ? "" : start.text(row.cell(origin));
        return said(column.label().display(), text).attr("class", text.isEmpty() ? cssClass + " is-empty" : cssClass);
    }

    private static Tag said(String label, String text) {
        var said = tag("div")
                .attr("class", text.isEmpty() ? "from-start is-empty" : "from-start")
                .add(tag("span").attr("class", "label").text(label));
        return text.isEmpty()
                ? said
                : said.add(tag("p").attr("class", "as-written").text(text));
    }

    /** A column that a later form sets beside what is then: how it should become. */
    private boolean isWish(Column column) {
        return sheet.definition()
                .lookingBackOn(form.id())
                .map(later ->
                        later.columns().stream().anyMatch(other -> column.id().equals(other.beside())))
                .orElse(false);
    }
}
