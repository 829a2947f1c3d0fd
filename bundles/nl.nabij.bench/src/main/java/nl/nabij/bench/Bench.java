package nl.nabij.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Prints what the product does beside what its database and its server do bare, in one run. Arguments: the distribution, this
 * jar, the folder for the data, the file for the table.
 */
public final class Bench {

    /** Of the product; its own constant is not there when the bench runs from its jar alone. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** About ten contacts each. */
    private static final int SMALL = 1_000;

    private static final int LARGE = 100_000;

    /** Gives a bit over 100,000 contacts in a calendar year. */
    private static final int YEAR = 24_000;

    private final Path archive;
    private final Path jar;
    private final Path data;
    private final Table table = new Table();

    private Bench(Path archive, Path jar, Path data) {
        this.archive = archive;
        this.jar = jar;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        var machine = Machine.description();
        var bench = new Bench(path(arguments[0]), path(arguments[1]), path(arguments[2]));
        bench.run();
        var text = "Run on %s: %s.%n%n%s".formatted(LocalDate.now(ZONE), machine, bench.table);
        System.out.println(text);
        Files.writeString(Path.of(arguments[3]), text);
    }

    /** The product runs in a folder of its own. */
    private static Path path(String argument) {
        return Path.of(argument).toAbsolutePath();
    }

    private void run() throws Exception {
        try (var small = server("bench-small", SMALL);
                var large = server("bench-large", LARGE);
                var year = server("bench-year", YEAR)) {
            small.prepare();
            new Starting(small, table).measure();
            small.start();
            var visit = Visit.begin(small).withBare();
            new Saving(visit, table).measure();
            new SavingSheet(visit, table).measure();
            new ClientPage(visit, table).measure();
            large.prepare();
            large.start();
            new Caseload(visit, Visit.begin(large).withBare(), table).measure();
            large.stop();
            small.stop();
            year.prepare();
            year.start();
            new YearReport(Visit.begin(year).withBare(), table).measure();
        }
    }

    private Server server(String name, int cases) throws IOException {
        return new Server(archive, jar, data.resolve(name), cases);
    }
}
