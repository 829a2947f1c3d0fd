package nl.nabij.documents;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A table as an OpenDocument spreadsheet. */
final class Spreadsheet {

    /** With zeros in front, or longer than a spreadsheet counts, it is something else than a number. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})([.,][0-9]{1,9})?");

    private Spreadsheet() {}

    static void write(String title, List<List<String>> rows, OutputStream out) throws IOException {
        var width = rows.stream().mapToInt(List::size).max().orElse(1);
        var sheet = new Sheet(title, Math.max(rows.size(), 1), width);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var text = rows.get(row).get(column);
                if (!text.isEmpty()) {
                    sheet.getRange(row, column).setValue(value(text));
                }
            }
        }
        var book = new SpreadSheet();
        book.appendSheet(sheet);
        book.save(out);
    }

    private static Object value(String text) {
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text.replace(',', '.')).doubleValue()
                : PrintPages.printable(text);
    }
}
