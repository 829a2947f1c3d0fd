package nl.nabij.api.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values: UTF-8, RFC 4180; or as the spreadsheets of a language open them. Not thread-safe.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front, since these files are opened by
 * others than those who typed the text. Plain numbers, negative ones too, stay numbers.
 */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
    /** The last four are full-width forms, which some spreadsheets read as the ordinary ones. */
    private static final String FORMULA = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    /** Some spreadsheets leave out what seems to be nothing at the start of a cell. */
    private static final String BLANK = "[\\p{Zs}\u200B\uFEFF]*";

    private static final Pattern AT_START = Pattern.compile("^(" + BLANK + ")(?=" + FORMULA + ")");
    /** A spreadsheet of another language splits lines elsewhere, so a cell may start where we see none. */
    private static final Pattern AFTER_SEPARATOR =
            Pattern.compile("([;,\\t\\r\\n]" + BLANK + "\"*" + BLANK + ")(?=" + FORMULA + ")");

    private final Writer out;
    private final char separator;

    public Csv(Writer out) {
        this(out, ',');
    }

    private Csv(Writer out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    /** The stream is the caller's to close, after {@link #flush}. */
    public Csv(OutputStream out) {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * For a double click in Windows: with the mark by which a spreadsheet knows UTF-8, and a semicolon between the cells where
     * the comma separates decimals. Numbers with decimals are the caller's to write with that comma.
     */
    public static Csv forSpreadsheet(OutputStream out, Locale language) throws IOException {
        boolean comma = DecimalFormatSymbols.getInstance(language).getDecimalSeparator() == ',';
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        return new Csv(writer, comma ? ';' : ',');
    }

    public Csv row(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (i > 0) {
                out.write(separator);
            }
            out.write(quoted(harmless(cell == null ? "" : cell.toString())));
        }
        out.write("\r\n");
        return this;
    }

    public Csv row(List<? extends @Nullable Object> cells) throws IOException {
        return row(cells.toArray());
    }

    public void flush() throws IOException {
        out.flush();
    }

    private static String harmless(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            return cell;
        }
        String start = AT_START.matcher(cell).replaceFirst("$1'");
        return AFTER_SEPARATOR.matcher(start).replaceAll("$1'");
    }

    private String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == separator || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
