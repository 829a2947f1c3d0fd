package nl.nabij.itest.walk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a released report says, read back from the files that people take away. */
final class Published {

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^;\r\n]*)");

    private Published() {}

    /** One row of the CSV. @param value a figure, or "" where there are words or a range only */
    record Row(String section, String table, String row, String value, String from, String to, String text) {

        boolean exact() {
            return !value.isEmpty();
        }

        long number() {
            return Long.parseLong(value);
        }

        /** True when this is what was published of so many. */
        boolean says(long count) {
            return exact() ? number() == count : Long.parseLong(from) <= count && count <= Long.parseLong(to);
        }
    }

    static List<Row> csv(byte[] file) {
        return records(new String(file, StandardCharsets.UTF_8).substring(1)).stream()
                .skip(1)
                .map(cells -> new Row(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5),
                        cells.get(7)))
                .toList();
    }

    /** RFC 4180, with the semicolon of Dutch spreadsheets; the byte order mark was taken off. */
    private static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var cell = CELL.matcher(csv);
        for (var at = 0; at < csv.length(); ) {
            cell.region(at, csv.length()).lookingAt();
            record.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            at = cell.end();
            if (csv.startsWith("\r\n", at)) {
                records.add(List.copyOf(record));
                record.clear();
            }
            at += csv.startsWith("\r\n", at) ? 2 : 1;
        }
        return records;
    }

    /** The text of the PDF, on one line. */
    static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
