package nl.nabij.itest.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.nabij.api.Scope;
import nl.nabij.api.ui.Days;
import nl.nabij.itest.Product;
import nl.nabij.itest.Store;
import nl.nabij.itest.matrix.Cast;
import nl.nabij.itest.matrix.Who;
import org.junit.jupiter.api.Test;

/** The main job without a page, by the tokens of an expert, a coordinator and a reader; and figures that are what plain SQL counts. */
class MainJobByApiTest {

    /** A year in which nobody else of the cast did anything. */
    private final int year = LocalDate.now(Days.ZONE).getYear() - 2;

    @Test
    void shouldLeadFromFirstMeetingToPublishedFigures() throws IOException, SQLException {
        var product = Product.unpack("walk-api");
        try (var store = new Store(Store.Kind.DERBY, product);
                var cast = new Cast(product.start())) {
            var report = walk(cast);
            product.stop();
            try (var connection = store.open()) {
                compare(report, new PlainCounts(connection, year));
            }
        }
    }

    private record Report(JsonNode json, List<Published.Row> csv, String pdf) {}

    /** In the other team, which the cast leaves alone. */
    private Report walk(Cast cast) throws IOException {
        var neighbourhoods = neighbourhoods(cast);
        var trajectory = new ExpertByApi(new Api(cast.program(Who.STRANGER)), LocalDate.of(year, 2, 1))
                .accompany(neighbourhoods.get("Oost"));
        new Program(cast.product(), cast.token(Who.STRANGER, Set.of(Scope.CASES_READ, Scope.CASES_WRITE)))
                .bringOver(year, neighbourhoods);

        var report = "reports/municipality." + cast.value("otherTeam") + "." + year;
        var coordinator = new CoordinatorByApi(new Api(cast.program(Who.NEIGHBOUR)));
        coordinator.follow(trajectory);
        var reader = new Api(cast.program(Who.READER));
        assertEquals(404, reader.ask(report).status(), "not yet released");
        coordinator.account(report);
        return new Report(
                reader.get(report).get("result"),
                Published.csv(reader.file(report + "/csv")),
                Published.pdf(reader.file(report + "/pdf")));
    }

    private static Map<String, String> neighbourhoods(Cast cast) {
        var ids = new HashMap<String, String>();
        new Api(cast.administrator())
                .get("neighbourhoods")
                .forEach(one -> ids.put(one.get("name").asText(), one.get("id").asText()));
        return ids;
    }

    private static void compare(Report report, PlainCounts counts) throws SQLException {
        figure(report, "clients", counts.clients());
        figure(report, "started", counts.started());
        figure(report, "contacts", counts.contacts());
        figure(report, "conversations", counts.conversations());
        figure(report, "experts", counts.experts());
        table(report, "neighbourhoods", counts.clientsByNeighbourhood());
        table(report, "ways-in", counts.clientsByWayIn());
        table(report, "topics", counts.clientsByTopic());
        table(report, "contacts", counts.contactsByKind());
        table(report, "conversations", counts.conversationsByTopic());
        for (var words : List.of(CoordinatorByApi.WORDS, CoordinatorByApi.REACHED, "1.310,5", "51.200")) {
            assertTrue(report.json.toString().contains(words), words);
            assertTrue(report.pdf.contains(words), words);
        }
    }

    private static void figure(Report report, String code, long count) {
        says(report, "", one(report, "facts", code), count);
    }

    /** Every row says what was counted, what is merged what the named ones leave. */
    private static void table(Report report, String code, Map<String, Long> counts) {
        var table = one(report, "blocks", code);
        var title = table.get("title").asText();
        var exact = 0;
        var others = counts.values().stream().mapToLong(Long::longValue).sum();
        for (var row : table.get("rows")) {
            var own = row.get("code").asText();
            // A neighbourhood is counted by its name.
            var count = counts.getOrDefault(
                    own, counts.getOrDefault(row.get("label").asText(), 0L));
            count = own.equals("other") ? others : count;
            says(report, title, row, count);
            others -= count;
            exact += row.at("/figure/value").isNumber() ? 1 : 0;
        }
        assertTrue(exact > 0, code + " has no exact figure: " + table);
    }

    /** What has this code in one of the lists of this name. */
    private static JsonNode one(Report report, String lists, String code) {
        return report.json.findValues(lists).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(item -> item.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The report has no " + code + " among its " + lists));
    }

    /** In JSON, CSV and PDF the same. */
    private static void says(Report report, String table, JsonNode row, long count) {
        var label = row.get("label").asText();
        var text = row.get("text").asText();
        var figure = row.get("figure");
        var right = figure.has("value")
                ? figure.get("value").asLong() == count
                : figure.get("low").asLong() <= count
                        && count <= figure.get("high").asLong();
        assertTrue(right, table + " " + label + " is " + count + ", not " + figure);
        var csv = report.csv.stream()
                .filter(line -> line.table().equals(table) && line.row().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The CSV has no " + table + " " + label));
        assertTrue(csv.says(count) && csv.text().equals(text), csv + " is " + count);
        assertTrue(report.pdf.contains(label + " " + text) || report.pdf.contains(text + " " + label), label);
    }
}
