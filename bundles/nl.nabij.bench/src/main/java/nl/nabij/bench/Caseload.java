package nl.nabij.bench;

/** The first fifty lines of a team's caseload, in a small and a large organisation that run beside each other. */
final class Caseload {

    /** So many that the product among a million contacts, started last, is as warm as the other. */
    private static final int TIMES = 100;

    private static final String PAGE = "/trajecten";

    private final Visit small;
    private final Visit large;
    private final Table table;

    Caseload(Visit small, Visit large, Table table) {
        this.small = small;
        this.large = large;
        this.table = table;
    }

    void measure() throws Exception {
        var rounds = new Rounds();
        with(rounds, "small", small);
        with(rounds, "large", large);
        var samples = rounds.run();
        print("10,000", samples.get("small"), samples.get("small sql"), samples.get("small jersey"));
        print("1,000,000", samples.get("large"), samples.get("large sql"), samples.get("large jersey"));
        double slower = samples.get("large").p50() / samples.get("small").p50();
        table.atMost("Caseload page, 1,000,000 against 10,000 contacts", "", "", slower, " ×", 1.2);
    }

    private static void with(Rounds rounds, String name, Visit visit) {
        rounds.with(name, Visit.pages(visit.coordinator(), TIMES, number -> PAGE))
                .with(name + " sql", visit.bare("caseload?account=%s&times=%d".formatted(Visit.COORDINATOR, TIMES)))
                .with(name + " jersey", visit.nothing(TIMES));
    }

    private void print(String contacts, Sample product, Sample sql, Sample jersey) {
        table.atMost(
                "Caseload page of 50 among " + contacts + " contacts",
                Table.times(product),
                "SQL " + Table.times(sql) + "; Jersey " + Table.times(jersey),
                product.p50() / (sql.p50() + jersey.p50()),
                " ×",
                5);
    }
}
