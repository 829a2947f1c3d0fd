package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing has to be filled in: whoever sends an empty sheet reads no warning about it, and nobody else does. */
@ExtendWith(SharedProduct.class)
class EmptySheetsTest {

    private static final String WARNING =
            ".notice-wrong, .notice-attention, .tag-attention, [role=alert], [aria-invalid=true]";

    /** Words with which a page would nag. */
    private static final Pattern NAGS =
            Pattern.compile("(?i)nog leeg|onvolledig|incompleet|ontbreekt|verplicht|niet ingevuld|nog niet af");

    @Test
    void shouldLeaveNoWarningAnywhere(Product product) {
        var expert = Person.EXPERT.signIn(product);
        var trajectory = begin(expert);
        var before = warnings(product, trajectory);
        assertTrue(before.size() > 20, before::toString);
        // The sheets are pages too, which were not there before.
        before.values().removeIf(List::isEmpty);

        for (var variant : Variant.values()) {
            sendEmpty(expert, trajectory, variant);
        }
        sendEmptyAlone(expert, trajectory, product);

        var after = warnings(product, trajectory);
        after.values().removeIf(List::isEmpty);
        assertEquals(before, after);
        var list = expert.get(trajectory + "/vellen").page().select("main .links-list li");
        assertEquals(4, list.size(), list::text);
        for (var sheet : list) {
            var path = sheet.expectFirst("a").attr("href");
            for (var page : List.of(path, path + "/papier", path + "/gegevens")) {
                assertEquals(List.of(), warnings(expert.get(page).expect(200)), page);
            }
        }
        for (var page : List.of(trajectory, trajectory + "/vellen", trajectory + "/terugkijken", "/")) {
            var words = expert.get(page).expect(200).page().select("main").text();
            assertFalse(NAGS.matcher(words).find(), () -> page + ": " + words);
        }
    }

    /** Of everybody, on every kind of page, and on those of this trajectory. */
    private static Map<String, List<String>> warnings(Product product, String trajectory) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var person : List.of(Person.EXPERT, Person.COORDINATOR, Person.ADMINISTRATOR, Person.REPORT_READER)) {
            var visitor = person.signIn(product);
            Crawl.of(visitor, "/").forEach((kind, answer) -> {
                if (answer.html() && answer.status() == 200) {
                    found.put(person + " " + answer.path(), warnings(answer));
                }
            });
        }
        var expert = Person.EXPERT.signIn(product);
        for (var page : List.of("", "/vellen", "/terugkijken", "/afsluiten")) {
            found.put(trajectory + page, warnings(expert.get(trajectory + page).expect(200)));
        }
        return found;
    }

    private static List<String> warnings(Answer answer) {
        return answer.page().select(WARNING).eachText();
    }

    private static String begin(Visitor expert) {
        return expert.submit(expert.get("/trajecten/nieuw"), "main form.form", Map.of("name", "Lege Lies"))
                .expect(200)
                .path()
                .replaceFirst("\\?.*", "");
    }

    private static void sendEmpty(Visitor expert, String trajectory, Variant variant) {
        var list = expert.get(trajectory + "/vellen").expect(200);
        var sheet = expert.submit(list, Sheets.formOf(variant.id(), variant.form()), Map.of())
                .expect(200);
        var path = sheet.path().replaceFirst("\\?.*", "");
        var sent = expert.submit(sheet, "form[action=" + path + "]", Map.of()).expect(200);
        assertEquals(List.of(), warnings(sent));
    }

    private static void sendEmptyAlone(Visitor expert, String trajectory, Product product) {
        var list = expert.get(trajectory + "/vellen").expect(200);
        var form = list.form(Sheets.formOf("oss", "start"));
        form.attr("action", trajectory + "/zelf-invullen");
        var shown = expert.post(list, form, Map.of()).expect(200).page();
        var link = java.net.URI.create(shown.expectFirst(".as-written").text()).getPath();
        var code = shown.expectFirst(".big-code").text();
        var client = new Visitor(product.address());
        var asked = client.submit(client.get(link), "main form", Map.of("code", code))
                .expect(200);
        var sent = client.submit(asked, "main form", Map.of()).expect(200);
        assertTrue(sent.text().contains("Verstuurd. Dank je wel."), sent::text);
        assertEquals(List.of(), warnings(sent));
    }
}
