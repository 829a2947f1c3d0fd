package nl.nabij.bench;

/** The page of one client. */
final class ClientPage {

    private static final int TIMES = 20;

    private final Visit visit;
    private final Table table;

    ClientPage(Visit visit, Table table) {
        this.visit = visit;
        this.table = table;
    }

    void measure() throws Exception {
        visit.takeAway();
        var trajectories = visit.trajectories();
        var samples = new Rounds()
                .with(
                        "page",
                        Visit.pages(
                                visit.expert(),
                                TIMES,
                                number -> "/trajecten/" + trajectories.get(number % trajectories.size())))
                .with("sql", visit.bare("client?account=%s&times=%d".formatted(Visit.EXPERT, TIMES)))
                .with("jersey", visit.nothing(TIMES))
                .run();
        var page = samples.get("page");
        var sql = samples.get("sql");
        var jersey = samples.get("jersey");
        table.line(
                "Page of a client",
                Table.times(page),
                "SQL " + Table.times(sql) + "; Jersey " + Table.times(jersey),
                "%.2f ×".formatted(page.p50() / (sql.p50() + jersey.p50())));
    }
}
