package nl.nabij.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Saving a contact by its form, against inserting the same rows; by one client and by eight at once. */
final class Saving {

    private static final int CLIENTS = 8;
    private static final int TIMES = 60;
    private static final String PATH = "/contact";

    private final Visit visit;
    private final Table table;
    private final List<List<String>> trajectories;
    private final String page;

    Saving(Visit visit, Table table) {
        this.visit = visit;
        this.table = table;
        this.trajectories = visit.trajectoriesOf(CLIENTS);
        this.page = visit.expert().get(PATH).body();
    }

    void measure() throws Exception {
        for (int clients : new int[] {1, CLIENTS}) {
            var samples = new Rounds()
                    .first(visit::takeAway)
                    .with("product", () -> Stopwatch.run(clients, TIMES, this::save))
                    .with("bare", bare(clients, 2, true))
                    .with("unaudited", bare(clients, 3, false))
                    .run();
            print(clients, samples.get("product"), samples.get("bare"), samples.get("unaudited"));
        }
    }

    /** On trajectories of another expert, so that these do not grow long by it. */
    private Rounds.Part bare(int clients, int expert, boolean audit) {
        return visit.bare("save?account=%s-%d&clients=%d&times=%d&audit=%b"
                .formatted(Visit.EXPERT, expert, clients, TIMES, audit));
    }

    private void save(int client, int number) throws IOException {
        var own = trajectories.get(client);
        var contact = Map.of(
                "trajectory", own.get(number % own.size()),
                "request", UUID.randomUUID().toString(),
                "kind", "LIVE",
                "minutes", "30",
                "topics", "SOCIAL_CONTACTS",
                "note", "Koffie gedronken en gepraat.");
        var answer = visit.expert().post(PATH, page, contact.entrySet());
        if (answer.statusCode() != 303) {
            throw new IOException("Saving answered " + answer.statusCode() + "\n" + answer.body());
        }
    }

    private void print(int clients, Sample product, Sample bare, Sample unaudited) {
        var ours = Table.rate(product) + " (" + Table.times(product) + ")";
        var theirs = Table.rate(bare) + " (" + Table.times(bare) + ")";
        double share = 100 * product.perSecond() / bare.perSecond();
        if (clients == 1) {
            table.line("Save a contact, 1 client", ours, theirs, "%.0f %% of bare".formatted(share));
        } else {
            table.atLeast("Save a contact, " + clients + " clients", ours, theirs, share, " % of bare", 40);
        }
        double audit = bare.p50() - unaudited.p50();
        table.line(
                "– the audit row of it",
                "%.0f %% of the product's p50".formatted(100 * audit / product.p50()),
                Table.times(unaudited) + " without",
                "%.0f %% of bare".formatted(100 * audit / bare.p50()));
    }
}
