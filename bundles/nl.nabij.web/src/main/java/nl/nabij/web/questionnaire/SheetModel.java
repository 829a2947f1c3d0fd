package nl.nabij.web.questionnaire;

import java.util.List;
import java.util.Objects;
import nl.nabij.api.questionnaire.Asked;
import nl.nabij.api.questionnaire.Condition;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.FormSection;
import nl.nabij.api.questionnaire.FormTable;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.Wording;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.View;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one sheet shows.
 *
 * @param label how the client is called on pages
 */
public final class SheetModel {

    private final Sheet sheet;
    private final String label;
    private final SheetForm filled;
    private final SheetCells cells;
    private final FactsText facts;

    SheetModel(Sheet sheet, String label, SheetForm filled, nl.nabij.api.ui.Wording t, View view) {
        this.sheet = sheet;
        this.label = label;
        this.filled = filled;
        this.cells = new SheetCells(sheet, filled, t);
        this.facts = new FactsText(t);
    }

    public Sheet sheet() {
        return sheet;
    }

    public Form form() {
        return sheet.form();
    }

    public String label() {
        return label;
    }

    public FormView view() {
        return filled.view();
    }

    public String path() {
        return SheetPage.path(sheet.summary().id());
    }

    public String code() {
        return sheet.summary().id().toString();
    }

    public String trajectoryPath() {
        return "/trajecten/" + sheet.trajectory();
    }

    public boolean writable() {
        return filled.writable();
    }

    public boolean looksBack() {
        return sheet.start() != null;
    }

    /** A look-back that goes on asking until somebody says that it is done. */
    public boolean finishable() {
        return looksBack() && writable() && !sheet.summary().held();
    }

    public String facts() {
        return facts.of(sheet.summary());
    }

    /** "Terugkijken na 3 maanden". */
    public String moment() {
        return facts.title(sheet.summary());
    }

    /** The parts of the form that have anything to show. */
    public List<Part> parts() {
        return form().sections().stream()
                .map(section -> new Part(section, asked(section), lines(section)))
                .filter(part -> writable() || part.showsAnything())
                .toList();
    }

    /**
     * A part of the form as it is shown.
     *
     * @param asked the questions that are asked by themselves
     * @param lines those of the table; empty without one
     */
    public record Part(FormSection section, List<Asked> asked, List<Line> lines) {

        boolean showsAnything() {
            return !asked.isEmpty() || !lines.isEmpty();
        }

        public List<String> text() {
            return section.text().stream().map(Wording::display).toList();
        }

        public FormTable table() {
            return Objects.requireNonNull(section.table());
        }
    }

    /** To read, only what was answered. */
    private List<Asked> asked(FormSection section) {
        return section.questions().stream()
                .map(question -> new Asked(question, null))
                .filter(asked -> writable() || !asked.said(sheet::text).isEmpty())
                .toList();
    }

    /** To fill in, every line; to read, only those on which something stands. */
    private List<Line> lines(FormSection section) {
        return Lines.of(sheet.definition(), form(), section).stream()
                .filter(line -> line.own() && writable() || filledCells(line) > 0 || startSays(line.row()))
                .toList();
    }

    public List<String> headings(Part part) {
        return cells.headings(part.table());
    }

    public Markup cells(Part part, Line line) {
        return cells.of(part.table(), line);
    }

    public Markup question(Asked asked) {
        return cells.of(asked);
    }

    /** The cell that decides whether this is shown, or null for always; the script of the page follows it. */
    public @Nullable String when(@Nullable Condition condition) {
        return condition == null ? null : condition.cell();
    }

    public @Nullable String is(@Nullable Condition condition) {
        return condition == null ? null : String.join(" ", condition.is());
    }

    public Markup topic(Line line) {
        var label = line.row().label().display();
        var start = sheet.start();
        var namely = start == null || line.own() ? "" : start.text(line.row().namely());
        return Parts.breakable(namely.isEmpty() ? label : label + " " + namely);
    }

    /** Open where something stands, or went wrong; the others are opened when wanted. */
    public boolean open(Line line) {
        return !writable()
                || filledCells(line) > 0
                || startSays(line.row())
                || filled.form().faults().stream()
                        .anyMatch(fault -> fault.field().startsWith(line.row().id() + "/"));
    }

    public int filledCells(Line line) {
        var prefix = line.row().id() + "/";
        return line.own()
                ? (int) form().cells().stream()
                        .filter(cell -> cell.id().startsWith(prefix))
                        .filter(cell -> !filled.form().value(cell.id()).isBlank())
                        .count()
                : 0;
    }

    private boolean startSays(Row row) {
        var start = sheet.start();
        return start != null && start.cells().keySet().stream().anyMatch(cell -> cell.startsWith(row.id() + "/"));
    }

    public String note() {
        var note = sheet.definition().note();
        return note == null ? "" : note.display();
    }

    public List<String> instructions() {
        return form().instructions().stream().map(Wording::display).toList();
    }

    public List<String> footer() {
        return form().footer().stream().map(Wording::display).toList();
    }
}
