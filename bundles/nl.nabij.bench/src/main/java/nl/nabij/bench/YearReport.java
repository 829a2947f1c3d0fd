package nl.nabij.bench;

import java.time.LocalDate;

/** The municipality's report over the last whole year of an organisation with over 100,000 contacts in it. */
final class YearReport {

    private final Visit visit;
    private final Table table;

    YearReport(Visit visit, Table table) {
        this.visit = visit;
        this.table = table;
    }

    static String path(int year) {
        return "/verslagen/municipality.organisation." + year;
    }

    void measure() throws Exception {
        int year = LocalDate.now(Bench.ZONE).getYear() - 1;
        var days = "from=%d-01-01&to=%d-12-31".formatted(year, year);
        var samples = new Rounds()
                .with("report", Visit.pages(visit.lead(), 1, number -> path(year)))
                .with("bare", visit.bare("report?times=1&" + days))
                .run();
        var report = samples.get("report");
        var bare = samples.get("bare");
        table.atMost(
                "Report over a year with " + visit.asked("contacts?" + days).get(0) + " contacts",
                Table.times(report),
                "SQL " + Table.times(bare),
                report.p50() / bare.p50(),
                " ×",
                1.5);
    }
}
