package nl.nabij.api.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values: UTF-8, RFC 4180. Not thread-safe.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front, since these files are opened by
 * others than those who typed the text. Plain numbers, negative ones too, stay numbers.
 */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
    /** The last four are full-width forms, which some spreadsheets read as the ordinary ones. */
    private static final String FORMULA = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern AT_START = Pattern.compile("^(?=" + FORMULA + ")");
    /** A Dutch spreadsheet splits lines at the semicolon, so a cell may start where we see none. */
    private static final Pattern AFTER_SEPARATOR = Pattern.compile("([;,\\t\\r\\n]\"*)(?=" + FORMULA + ")");

    private final Writer out;

    public Csv(Writer out) {
        this.out = out;
    }

    /** The stream is the caller's to close, after {@link #flush}. */
    public Csv(OutputStream out) {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    public Csv row(@Nullable Object... cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            out.write(separator);
            out.write(quoted(harmless(cell == null ? "" : cell.toString())));
            separator = ",";
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
        String start = AT_START.matcher(cell).replaceFirst("'");
        return AFTER_SEPARATOR.matcher(start).replaceAll("$1'");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
