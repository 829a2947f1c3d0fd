package nl.nabij.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.bench.bare.FullSheet;

/** Beginning a start sheet and saving it with every cell filled in, against inserting the same rows; eight clients at once. */
final class SavingSheet {

    private static final int CLIENTS = 8;
    private static final int TIMES = 30;

    private final Visit visit;
    private final Table table;
    private final List<List<String>> trajectories;
    private final String page;

    SavingSheet(Visit visit, Table table) {
        this.visit = visit;
        this.table = table;
        this.trajectories = visit.trajectoriesOf(CLIENTS);
        this.page = visit.expert().get("/contact").body();
    }

    void measure() throws Exception {
        var samples = new Rounds()
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
        var sheets = "/trajecten/" + own.get(number % own.size()) + "/vellen";
        var begun = Map.of("request", UUID.randomUUID().toString(), "variant", "oss", "form", "start");
        var sheet = sent(sheets, begun);
        var cells = new HashMap<>(FullSheet.cells());
        FullSheet.cells().keySet().forEach(cell -> cells.put("base:" + cell, ""));
        sent(sheet, cells);
    }

    /** @return where it leads */
    private String sent(String path, Map<String, String> form) throws IOException {
        var answer = visit.expert().post(path, page, form);
        if (answer.statusCode() != 303) {
            throw new IOException("Saving a sheet answered " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
