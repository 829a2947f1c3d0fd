package nl.nabij.web.questionnaire;

import java.util.List;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.api.questionnaire.Row;
import nl.nabij.api.questionnaire.Sheet;
import nl.nabij.api.questionnaire.Wording;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.View;

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
        this.facts = new FactsText(t, view);
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

    public String facts() {
        return facts.of(sheet.summary());
    }

    /** "Terugkijken na 3 maanden". */
    public String moment() {
        return facts.title(sheet.summary());
    }

    public List<String> headings() {
        return cells.headings();
    }

    /** To fill in, every line; to read, only those on which something stands. */
    public List<Line> lines() {
        return Lines.of(sheet.definition(), form()).stream()
                .filter(line -> line.own() && writable() || filledCells(line) > 0 || startSays(line.row()))
                .toList();
    }

    public Markup cells(Line line) {
        return cells.of(line);
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

    public List<String> instructions() {
        return form().instructions().stream().map(Wording::display).toList();
    }

    public List<String> footer() {
        return form().footer().stream().map(Wording::display).toList();
    }
}
