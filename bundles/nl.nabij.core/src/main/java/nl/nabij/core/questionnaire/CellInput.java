package nl.nabij.core.questionnaire;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.nabij.api.questionnaire.Cell;
import nl.nabij.api.questionnaire.CellChange;
import nl.nabij.api.questionnaire.Form;
import nl.nabij.core.input.Input;
import org.jspecify.annotations.Nullable;

/** What may be written in a cell. Nothing must be. */
final class CellInput {

    private static final Pattern MARK = Pattern.compile("[1-9]|10");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

    /** A form may ask for a day long past or far ahead; anything beyond is a typing error. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2100;

    private CellInput() {}

    /** The changes, cleaned; throws with every fault, each under the id of its cell. */
    static List<CellChange> clean(Clock clock, Form form, List<CellChange> changes) {
        Map<String, Cell> cells = new HashMap<>();
        form.cells().forEach(cell -> cells.put(cell.id(), cell));
        var input = new Input(clock);
        var cleaned = new ArrayList<CellChange>();
        for (var change : changes) {
            // Removed, so that a cell sent twice is a fault too: which of the two would count?
            var cell = cells.remove(change.cell());
            if (cell == null) {
                input.fault("cell", "unknown");
                continue;
            }
            if (change.text() == null) {
                // Left out by a sender of JSON; clearing a cell must be meant.
                input.fault(cell.id(), "required");
                continue;
            }
            cleaned.add(
                    new CellChange(cell.id(), text(input, cell, change.expected()), text(input, cell, change.text())));
        }
        input.check();
        return cleaned;
    }

    private static String text(Input input, Cell cell, @Nullable String text) {
        var longest = cell.kind().longest();
        return switch (cell.kind()) {
            case TEXT -> Objects.requireNonNullElse(input.text(cell.id(), text, longest), "");
            case LINE -> Objects.requireNonNullElse(input.line(cell.id(), text, longest), "");
            case MARK ->
                one(input, cell, text, "mark", mark -> MARK.matcher(mark).matches());
            case CHOICE -> one(input, cell, text, "choice", cell.options()::contains);
            case CHECK -> one(input, cell, text, "choice", Cell.TICKED::equals);
            case DATE -> one(input, cell, text, "day", CellInput::isDay);
            case NUMBER -> number(input, cell, text);
        };
    }

    private static String one(Input input, Cell cell, @Nullable String text, String fault, Predicate<String> right) {
        var stripped = text == null ? "" : text.strip();
        if (!stripped.isEmpty() && !right.test(stripped)) {
            input.fault(cell.id(), fault);
            return "";
        }
        return stripped;
    }

    private static boolean isDay(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** Without leading zeros, so that the same number is the same text. */
    private static String number(Input input, Cell cell, @Nullable String text) {
        var digits = one(
                input, cell, text, "number", number -> DIGITS.matcher(number).matches());
        if (digits.isEmpty()) {
            return "";
        }
        var number = Integer.valueOf(digits);
        input.number(cell.id(), number, cell.min(), cell.max());
        return number.toString();
    }
}
