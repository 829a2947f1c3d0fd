package nl.nabij.itest.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One line of a matrix file: {@code METHOD address | body | expected …}.
 *
 * @param expected one for everybody; or two, for nobody and for everybody who signed in; or one for each of {@link Who}: a
 *     status, or "login" for being sent to the log-in page (303, 401)
 */
record Row(String file, String method, String address, String body, List<String> expected) {

    /** All files of src/test/resources/matrix. */
    static List<Row> all() {
        try {
            var folder = Path.of(
                    Objects.requireNonNull(Row.class.getResource("/matrix")).toURI());
            var rows = new ArrayList<Row>();
            try (var files = Files.list(folder)) {
                for (var file : files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    for (var line : Files.readAllLines(file)) {
                        if (!line.isBlank() && !line.startsWith("#")) {
                            rows.add(of(file.getFileName().toString(), line));
                        }
                    }
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row of(String file, String line) {
        var parts = line.split(" \\| ", -1);
        var call = parts[0].strip().split(" +", 2);
        var expected = Arrays.asList(parts[parts.length - 1].strip().split(" +"));
        if (parts.length != 3
                || call.length != 2
                || !List.of(1, 2, Who.values().length).contains(expected.size())) {
            throw new AssertionError("Not a row, in " + file + ": " + line);
        }
        return new Row(file, call[0], call[1], parts[1].strip(), expected);
    }

    String expected(Who who) {
        return switch (expected.size()) {
            case 1 -> expected.get(0);
            case 2 -> expected.get(who == Who.NOBODY ? 0 : 1);
            default -> expected.get(who.ordinal());
        };
    }

    boolean api() {
        return address.startsWith("/api/");
    }

    /** Without query. */
    String path() {
        return address.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return file + ": " + method + " " + address;
    }
}
