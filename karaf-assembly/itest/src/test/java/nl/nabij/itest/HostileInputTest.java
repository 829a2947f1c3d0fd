package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wrong, huge and hostile input: never 500, never a stack trace, never a script that runs. Strict headers on every answer. */
class HostileInputTest {

    /** Its own: every form of it is sent with rubbish, settings and words of the organisation among them. */
    private static final Product PRODUCT = Product.unpack("hostile").demo(5);

    private static final int LARGE = 1_000_000;
    private static final String SCRIPT = "<script>alert(1)</script>";

    private static final List<String> STRINGS = List.of(
            SCRIPT + "\"'><img src=x onerror=alert(1)>",
            "'; drop table account; -- \\ %s ${7*7} #{7*7} {0}",
            "\u0000\u0007\u001b[31m",
            "\ud83d\ude00\u202e\u0301\ufeff\ud800",
            "x".repeat(70_000),
            "-9223372036854775809",
            "=1+1");

    private static final List<String> TEXT_FIELDS =
            List.of("text", "search", "email", "tel", "password", "number", "date", "url", "");

    @BeforeAll
    static void start() {
        Person.await(PRODUCT.start());
    }

    @AfterAll
    static void stop() {
        PRODUCT.close();
    }

    @ParameterizedTest
    @EnumSource(Person.class)
    void shouldSurviveEveryStringInEveryField(Person person) {
        var visitor = person.signIn(PRODUCT);
        var faults = new ArrayList<String>();
        var done = new HashSet<String>();
        Crawl.of(visitor, "/").values().forEach(page -> {
            faults.addAll(headers(page));
            if (!page.html()) {
                return;
            }
            for (var form : page.page().select("form[method=post]")) {
                var fields = form.select("textarea, input").stream()
                        .filter(HostileInputTest::takesText)
                        .map(field -> field.attr("name"))
                        .toList();
                if (!fields.isEmpty() && done.add(Crawl.kind(page.path()) + form.attr("action") + fields)) {
                    STRINGS.forEach(text -> faults.addAll(attack(visitor, page, form, fields, text)));
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void shouldSurviveRequestsThatNoBrowserMakes() {
        var visitor = new Visitor(PRODUCT.address());
        var form = Map.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                PRODUCT.address().toString());
        var json = Map.of("Content-Type", "application/json");
        var faults = new ArrayList<String>();
        // The server refuses such addresses before they reach the product, with nothing in the answer to protect.
        for (var path : List.of(
                "/%00", "/..%2f..%2fetc", "/%ff%fe", "/static/..%2f..%2fetc/passwd", "/api/v1/%20", "/nothing")) {
            faults.addAll(content(visitor.send("GET", path, null, Map.of())));
        }
        for (var body :
                List.of("%zz=%", "name=%ff%fe", "a&b&=&&", "name=" + "x".repeat(3_000_000), "a=1&".repeat(50_000))) {
            faults.addAll(sent(visitor, "POST", "/inloggen", body, form));
        }
        for (var body : List.of(
                "{", "[".repeat(100_000), "\u0000", "{\"a\":1e999999999}", "\"" + "x".repeat(3_000_000) + "\"")) {
            for (var method : Set.of("POST", "PUT", "PATCH", "DELETE")) {
                faults.addAll(sent(visitor, method, "/api/v1/modules", body, json));
            }
        }
        faults.addAll(faults(visitor.send("GET", "/", null, Map.of("Cookie", "__Host-nabij=" + "x".repeat(4_000)))));
        faults.addAll(
                faults(visitor.send("GET", "/", null, Map.of("Accept-Language", "\"';--", "Accept", "nonsense"))));
        assertEquals(List.of(), faults);
    }

    /** What is far too large may also be cut off before all of it was sent. */
    private static List<String> sent(
            Visitor visitor, String method, String path, String body, Map<String, String> headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            return faults(visitor.send(method, path, bytes, headers));
        } catch (UncheckedIOException cutOff) {
            // What is small may meet the connection that something too large before it made the server close.
            return body.length() > LARGE ? List.of() : faults(visitor.send(method, path, bytes, headers));
        }
    }

    private static boolean takesText(Element field) {
        return field.hasAttr("name")
                && (field.normalName().equals("textarea") || TEXT_FIELDS.contains(field.attr("type")));
    }

    private static List<String> attack(Visitor visitor, Answer page, Element form, List<String> fields, String text) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach(field -> values.put(field, text));
        return posted(visitor, page, form, values).stream()
                .map(fault -> "form " + form.attr("action") + " on " + page.path() + " with "
                        + text.substring(0, Math.min(20, text.length())) + ": " + fault)
                .toList();
    }

    private static List<String> posted(Visitor visitor, Answer page, Element form, Map<String, String> values) {
        try {
            return faults(visitor.post(page, form, values));
        } catch (UncheckedIOException cutOff) {
            long length = values.values().stream().mapToLong(String::length).sum();
            return length > LARGE ? List.of() : faults(visitor.post(page, form, values));
        }
    }

    private static List<String> faults(Answer answer) {
        var faults = new ArrayList<>(headers(answer));
        faults.addAll(content(answer));
        return faults;
    }

    private static List<String> content(Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() >= 500) {
            faults.add(answer.toString());
        }
        var text = answer.text();
        if (text.contains("\tat ") || text.contains("Exception") || text.contains("nl.nabij.")) {
            faults.add(answer + " tells what is inside");
        }
        if (answer.html() && text.contains(SCRIPT)) {
            faults.add(answer + " would run a script");
        }
        return faults;
    }

    private static List<String> headers(Answer answer) {
        var faults = new ArrayList<String>();
        var policy = String.valueOf(answer.header("Content-Security-Policy"));
        if (!policy.contains("default-src 'none'")
                || !policy.contains("frame-ancestors 'none'")
                || policy.contains("unsafe")) {
            faults.add(answer + " has the policy " + policy);
        }
        if (!"nosniff".equals(answer.header("X-Content-Type-Options"))) {
            faults.add(answer + " may be sniffed");
        }
        if (!answer.path().startsWith("/static/")
                && !String.valueOf(answer.header("Cache-Control")).contains("no-store")) {
            faults.add(answer + " may be stored");
        }
        if (answer.header("Server") != null) {
            faults.add(answer + " tells what serves it");
        }
        return faults;
    }
}
