package nl.nabij.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Collectors;

/** How long a start takes, and how much memory the product has after a log-in and after printing. */
final class Starting {

    private static final int STARTS = 3;
    private static final int PRINTS_AT_ONCE = 6;

    private final Server server;
    private final Table table;

    Starting(Server server, Table table) {
        this.server = server;
        this.table = table;
    }

    void measure() throws Exception {
        var starts = new ArrayList<Duration>();
        for (int i = 0; i < STARTS; i++) {
            if (i > 0) {
                server.stop();
            }
            starts.add(server.start());
        }
        var all =
                starts.stream().map(start -> "%.1f s".formatted(seconds(start))).collect(Collectors.joining(", "));
        table.atMost("Start to first page, slowest of three", all, "", seconds(Collections.max(starts)), " s", 12);
        memory();
        server.stop();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void memory() throws Exception {
        var visit = Visit.begin(server);
        table.atMost(
                "Resident after a log-in, before the first PDF", highest(), "", server.memory("VmRSS"), " MB", 350);
        var path = YearReport.path(LocalDate.now(Bench.ZONE).getYear() - 1) + "/pdf";
        var prints = Stopwatch.run(PRINTS_AT_ONCE, 2, (client, number) -> {
            var answer = visit.lead().get(path);
            if (answer.statusCode() != 200 || !answer.body().startsWith("%PDF")) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
        });
        table.atMost(
                "Resident after twice six PDFs at once (" + Table.times(prints) + " each)",
                highest(),
                "",
                server.memory("VmRSS"),
                " MB",
                650);
    }

    private String highest() throws IOException {
        return "at its highest " + server.memory("VmHWM") + " MB";
    }
}
