package nl.nabij.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.api.documents.Amount;
import nl.nabij.api.documents.Chart;
import nl.nabij.api.documents.Chart.Row;
import nl.nabij.api.documents.Charts;
import nl.nabij.api.documents.PrintDocument;
import nl.nabij.api.documents.PrintDocument.Opening;
import nl.nabij.api.documents.PrintDocument.Paper;

/** Documents as the product makes them, about invented figures. */
final class Examples {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private Examples() {}

    static byte[] pdf(PrintDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Printer(Duration.ofSeconds(60)).pdf(document, out);
        return out.toByteArray();
    }

    static byte[] pdf(String body) throws IOException {
        return pdf(document("Verslag", Opening.HEADING, Paper.PORTRAIT, body));
    }

    static PrintDocument document(String title, Opening opening, Paper paper, String body) {
        return new PrintDocument(
                DUTCH,
                title,
                "Stichting De Brug",
                "1 januari tot en met 31 december 2026",
                opening,
                paper,
                out -> out.write(body));
    }

    static PrintDocument report(Paper paper) {
        return document("Jaarverslag ervaringsdeskundigen", Opening.COVER, paper, reportBody());
    }

    static PrintDocument sheet() {
        String rows = List.of(
                        "Wonen",
                        "Geld",
                        "Werk en dagbesteding",
                        "Lichamelijke gezondheid",
                        "Contact met anderen",
                        "Vrije tijd en hobby's")
                .stream()
                .map(topic -> "<tr><th>" + topic + "</th><td></td><td></td><td></td><td></td></tr>")
                .collect(Collectors.joining());
        return document(
                "Wat is mijn vraag?",
                Opening.HEADING,
                Paper.LANDSCAPE,
                "<p><span class=\"tick\"></span>Ik heb dit blad samen met iemand ingevuld</p><table class=\"form\"><caption>Onderwerpen</caption>"
                        + "<thead><tr><th>Onderwerp</th><th>Hoe is het nu?</th><th>Wat wil ik?</th><th>Wat kan ik zelf?</th><th>Wie helpt mee?</th></tr></thead><tbody>"
                        + rows
                        + "</tbody></table><h2>Wat verder belangrijk is</h2><span class=\"line\"></span><span class=\"line\"></span><span class=\"line\"></span>");
    }

    static Chart topics() {
        return chart(
                "Onderwerpen waarmee mensen komen",
                "Onderwerp",
                List.of("Mensen"),
                Row.of("Geld en schulden", Amount.of(34)),
                Row.of("Contact met anderen, eenzaamheid", Amount.of(27)),
                Row.of("Wonen", Amount.of(18)),
                Row.of("Werk, opleiding, dagbesteding en vrijwilligerswerk in de buurt", Amount.of(12.5)),
                Row.of("Gezondheid", Amount.between(5, 10, "5 tot 10")),
                Row.of("Justitie", Amount.between(0, 5, "minder dan 5")),
                Row.of("Vrije tijd", Amount.of(0)),
                Row.of("Overig", Amount.none("te weinig antwoorden")));
    }

    static Chart goals() {
        return chart(
                "Wat is er van de doelen terechtgekomen?",
                "Doel",
                List.of("Gehaald", "Deels gehaald", "Niet gehaald", "Nog bezig"),
                Row.of("Eigen vraag verwoord", Amount.of(41), Amount.of(12), Amount.of(8), Amount.of(10)),
                Row.of("Meer contact met anderen", Amount.of(30), Amount.of(14), Amount.of(2), Amount.of(9)),
                Row.of(
                        "Overzicht over geld",
                        Amount.of(22),
                        Amount.between(5, 10, "5 tot 10"),
                        Amount.of(9),
                        Amount.of(0)));
    }

    static Chart months() {
        String[] names = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
        int[] contacts = {42, 38, 51, 47, 55, 60, 33, 29, 58, 64, 61, 45};
        int[] live = {18, 20, 22, 19, 25, 31, 12, 10, 28, 33, 30, 20};
        return chart(
                "Contacten per maand",
                "Maand",
                List.of("Alle contacten", "Waarvan op bezoek"),
                IntStream.range(0, 12)
                        .mapToObj(i -> Row.of(
                                names[i],
                                Amount.of(contacts[i]),
                                i == 6 ? Amount.between(5, 10, "5 tot 10") : Amount.of(live[i])))
                        .toArray(Row[]::new));
    }

    static Chart marks() {
        double[] counts = {0, 0, 0, 5, 7, 14, 22, 19, 8, 0};
        return chart(
                "Cijfers bij het terugkijken",
                "Cijfer",
                List.of("Mensen"),
                IntStream.range(0, 10)
                        .mapToObj(i -> Row.of(
                                Integer.toString(i + 1),
                                i == 2 ? Amount.between(0, 5, "minder dan 5") : Amount.of(counts[i])))
                        .toArray(Row[]::new));
    }

    static Chart chart(String title, String category, List<String> series, Row... rows) {
        return new Chart(DUTCH, title, "Zie de tabel onder de grafiek.", category, "", series, List.of(rows));
    }

    private static String reportBody() {
        String long60 = IntStream.rangeClosed(1, 60)
                .mapToObj(
                        i -> "<tr><th>Buurt " + i + "</th><td class=\"number\">" + i * 3 + "</td><td class=\"number\">"
                                + i * 7 + "</td><td>Huis van de wijk, huisarts, buurvrouw</td></tr>")
                .collect(Collectors.joining());
        String columns = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "<th class=\"number\">Maand " + i + "</th>")
                .collect(Collectors.joining());
        String cells = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "<td class=\"number\">" + i * 11 + "</td>")
                .collect(Collectors.joining());
        return "<h2>Het jaar in het kort</h2><p class=\"lead\">Zesentachtig mensen vonden dit jaar iemand die meeliep. Hun leeftijd liep uiteen, hun vragen ook: van een stoffig huis tot leren fietsen.</p>"
                + "<table class=\"facts\"><tbody><tr><td><strong>86</strong>trajecten</td><td><strong>583</strong>contacten</td><td><strong>14</strong>ervaringsdeskundigen</td><td><strong>1.240</strong>uur</td></tr></tbody></table>"
                + "<p>De gemeente vroeg drie dingen. Hieronder staat per vraag wat wij zien, met cijfers waar die er zijn. Meer staat op <a href=\"https://nabij.example/verslag\">de pagina van het project</a>.</p>"
                + "<div class=\"note\"><p><strong>Kleine aantallen</strong></p><p>Gaat een cijfer over weinig mensen, dan staat er alleen een grens. Zo is niemand te herkennen.</p></div>"
                + "<h2>Met welke vragen komen mensen?</h2><p>Geld en eenzaamheid komen het meest voor. Vaak hangen ze samen.</p>"
                + figure(topics(), Charts.bar(topics()) + Charts.table(topics()))
                + "<blockquote><p>Ik hoefde het niet uit te leggen. Zij wist hoe het is.</p><p class=\"small\">Deelnemer, met toestemming</p></blockquote>"
                + "<h3>Cijfers bij het terugkijken</h3>" + figure(marks(), Charts.distribution(marks()))
                + "<h2>Met wie werken wij samen?</h2><ul><li>Het wijkteam: elke week overleg</li><li>De huisartsen in de wijk</li><li>De bibliotheek:<ul><li>spreekuur op dinsdag</li><li>taalcafé op vrijdag</li></ul></li></ul>"
                + "<ol><li>Eerst luisteren</li><li>Dan pas iets opschrijven</li></ol>"
                + "<table><caption>Trajecten en contacten per buurt</caption><thead><tr><th>Buurt</th><th class=\"number\">Trajecten</th><th class=\"number\">Contacten</th><th>Hoe mensen komen</th></tr></thead><tbody>"
                + long60 + "</tbody></table>"
                + "<h2>Waar zit de meerwaarde?</h2>" + figure(goals(), Charts.stacked(goals()))
                + figure(months(), Charts.line(months()))
                + "<div class=\"wide\"><h2>Alle maanden naast elkaar</h2><table><caption>Contacten per buurt en maand</caption><thead><tr><th>Buurt</th>"
                + columns + "</tr></thead><tbody><tr><th>Noord</th>" + cells + "</tr><tr><th>Zuid</th>" + cells
                + "</tr></tbody></table></div>"
                + "<h2>Verantwoording</h2><p>De gegevens komen uit de eigen administratie.</p>";
    }

    private static String figure(Chart chart, String drawing) {
        return "<figure><figcaption>" + chart.title() + "</figcaption>" + drawing + "</figure>";
    }
}
