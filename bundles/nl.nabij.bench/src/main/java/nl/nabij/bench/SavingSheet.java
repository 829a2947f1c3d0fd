package nl.nabij.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import nl.nabij.bench.bare.FullSheet;

/** Typing in a start sheet with every cell filled in, against inserting the same rows; eight clients at once. */
final class SavingSheet {

    private static final int CLIENTS = 8;
    private static final int TIMES = 30;
    private static final String SHEET = FullSheet.cells().entrySet().stream()
            .map(cell -> "\"%s\": \"%s\"".formatted(cell.getKey(), cell.getValue()))
            .collect(Collectors.joining(", ", "{\"variant\": \"oss\", \"form\": \"start\", \"cells\": {", "}}"));

    private final Visit visit;
    private final Table table;
    private final List<List<String>> trajectories;
    private final String token;

    SavingSheet(Visit visit, Table table) {
        this.visit = visit;
        this.table = table;
        this.trajectories = visit.trajectoriesOf(CLIENTS);
        this.token = visit.expert().token("CASES_READ", "CASES_WRITE");
    }

    void measure() throws Exception {
        var samples = new Rounds()
                .first(visit::takeAway)
                .with("product", () -> Stopwatch.run(CLIENTS, TIMES, this::save))
                .with(
                        "bare",
                        visit.bare("sheet?account=%s-2&clients=%d&times=%d".formatted(Visit.EXPERT, CLIENTS, TIMES)))
                .run();
        var product = samples.get("product");
        var bare = samples.get("bare");
        table.atLeast(
                "Save a full sheet, " + CLIENTS + " clients",
                Table.rate(product) + " (" + Table.times(product) + ")",
                Table.rate(bare) + " (" + Table.times(bare) + ")",
                100 * product.perSecond() / bare.perSecond(),
                " % of bare",
                40);
    }

    private void save(int client, int number) throws IOException {
        var own = trajectories.get(client);
        var answer = visit.nobody().api(token, "/trajectories/" + own.get(number % own.size()) + "/sheets", SHEET);
        if (answer.statusCode() != 201) {
            throw new IOException("Saving a sheet answered " + answer.statusCode() + "\n" + answer.body());
        }
    }
}
