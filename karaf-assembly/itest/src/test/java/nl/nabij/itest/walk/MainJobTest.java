package nl.nabij.itest.walk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.api.ui.Days;
import nl.nabij.itest.Browser;
import nl.nabij.itest.Product;
import nl.nabij.itest.Store;
import nl.nabij.itest.walk.Published.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an empty product to the municipality's report, whose figures are what plain SQL counts. */
class MainJobTest {

    private static final String COLLEAGUE = "Bram Bos";
    private static final Map<String, String> KINDS =
            Map.of("Aan de telefoon", "TELEPHONE", "Op bezoek thuis", "HOME_VISIT");
    private static final Map<String, String> WAYS = Map.of("Zelf binnengelopen", "WALK_IN", "Verwezen", "REFERRAL");
    private static final Map<String, String> TOPICS = Map.of(
            "Reizen, ergens naartoe gaan", "reizen",
            "Administratie en geld", "administratie",
            "Sociale contacten", "sociale-contacten");
    private static final Map<String, String> NEIGHBOURHOODS = Map.of("Oost", "Oost", "West", "West");

    private final LocalDate today = LocalDate.now(Days.ZONE);
    private final int year = today.getYear() - 1;

    @ParameterizedTest
    @EnumSource(Store.Kind.class)
    void shouldLeadFromFirstStartToPublishedFigures(Store.Kind kind) throws IOException, SQLException {
        var product = Product.unpack("walk-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        try (var store = new Store(kind, product);
                var browser = Browser.open()) {
            product.start();
            var files = walk(browser, product);
            product.stop();
            try (var connection = store.open()) {
                compare(files, new PlainCounts(connection, year));
            }
        }
    }

    private record Files(List<Row> csv, String pdf) {}

    private Files walk(Browser browser, Product product) throws IOException {
        try (var administrator = new Administrator(browser, product)) {
            administrator.begin(today);
            administrator.add("Wat is mijn vraag?");
            administrator.add("Verslag voor de gemeente");
            var noor = administrator.invite("Noor Kuipers", "noor", "Ervaringsdeskundige", today);
            var bram = administrator.invite(COLLEAGUE, "bram", "Ervaringsdeskundige", today);
            var els = administrator.invite("Els Maat", "els", "Coördinator", today);
            var reader = administrator.invite("Gemeente Noordwoude", "gemeente", "Lezer van verslagen", today);
            try (var colleague = new Screen(browser, product, Screen.PHONE, "colleague")) {
                Administrator.join(colleague, "bram", bram);
            }
            var trajectory = accompany(browser, product, noor);
            return account(browser, product, els, reader, trajectory);
        }
    }

    /** @return the address of the trajectory */
    private String accompany(Browser browser, Product product, String invitation) {
        try (var expert = new Expert(browser, product, "noor", invitation)) {
            var trajectory = expert.start(LocalDate.of(year, 6, 15));
            expert.inform();
            expert.fillInSheet(today.minusMonths(3).minusDays(3));
            expert.recordContact();
            expert.agree(today.plusDays(14));
            expert.changeQuestion();
            expert.addColleague(COLLEAGUE);
            expert.lookBack();
            expert.close("De vraag is beantwoord");
            expert.talkWithoutRecord(COLLEAGUE);
            new Program(product, expert.token(today.plusDays(7))).bringOver(year, expert.neighbourhoods());
            return trajectory;
        }
    }

    private Files account(Browser browser, Product product, String coordinators, String readers, String trajectory)
            throws IOException {
        try (var coordinator = new Coordinator(browser, product, "els", coordinators)) {
            coordinator.follow(trajectory, Program.nickname(0));
            var report = coordinator.report(year);
            try (var reader = new Reader(browser, product, "gemeente", readers)) {
                reader.reads(report);
            }
            return new Files(Published.csv(coordinator.csv()), Published.pdf(coordinator.pdf()));
        }
    }

    private void compare(Files files, PlainCounts counts) throws SQLException {
        fact(files, "Deelnemers in een traject", counts.clients());
        fact(files, "In dit jaar begonnen", counts.started());
        fact(files, "Contactmomenten", counts.contacts());
        fact(files, "Gesprekken zonder dossier", counts.conversations());
        fact(files, "Ervaringsdeskundigen", counts.experts());
        says(files.pdf, "In " + year + " trokken " + counts.clients() + " deelnemers een tijd op");
        says(files.pdf, "Samen zagen of spraken ze elkaar " + counts.contacts() + " keer");
        says(files.pdf, "1.250,5");
        says(files.pdf, "48.250");
        says(files.pdf, "Eenzaamheid is de vraag achter veel vragen.");
        says(files.pdf, "Ruim gehaald");
        table(files, "Uit welke wijk mensen komen", NEIGHBOURHOODS, counts.clientsByNeighbourhood());
        table(files, "Hoe mensen binnenkomen", WAYS, counts.clientsByWayIn());
        table(files, "Waar mensen hulp bij vragen", TOPICS, counts.clientsByTopic());
        table(files, "Hoe er contact was", KINDS, counts.contactsByKind());
        table(files, "Gesprekken zonder dossier", TOPICS, counts.conversationsByTopic());
    }

    private static void fact(Files files, String label, long count) {
        var fact = files.csv.stream()
                .filter(row -> row.table().isEmpty() && row.row().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The CSV has no " + label));
        assertTrue(fact.says(count), label + " is " + count + ", not " + fact);
    }

    /** Every row says what was counted, "overig" what the named ones leave; and the PDF has the same table. */
    private static void table(Files files, String title, Map<String, String> codes, Map<String, Long> counts) {
        var rows = files.csv.stream()
                .filter(row -> row.table().equals(title) && !row.row().isEmpty())
                .toList();
        assertTrue(rows.stream().anyMatch(Row::exact), title + " has no exact figure: " + rows);
        var others = counts.values().stream().mapToLong(Long::longValue).sum();
        for (var row : rows) {
            if (row.row().equals("Overig")) {
                assertTrue(row.says(others), title + ", overig is " + others + ", not " + row);
            } else {
                var code = codes.get(row.row());
                var count = counts.getOrDefault(String.valueOf(code), 0L);
                assertTrue(row.says(count), title + ", " + code + " is " + count + ", not " + row);
                others -= count;
            }
            says(files.pdf, row.row() + " " + row.text());
        }
    }

    private static void says(String pdf, String words) {
        assertTrue(pdf.contains(words), "The PDF does not say: " + words + "\n" + pdf);
    }
}
