package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.nabij.api.Scope;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A sheet that somebody filled in, and the ways in which it can be read back: to read, to print, to count. */
final class Answers {

    static final String ANSWER = "Ik durf niet alleen met de bus.";

    /** So many of what {@link #read} gives hold the answer itself. */
    static final int TELLING = 4;

    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

    private final Variant variant;
    private final Visitor page;
    private final Visitor program;
    private final Visitor coordinator;
    private final String trajectory;
    private final String sheet;
    private final String report;

    Answers(Product product, Variant variant) {
        this.variant = variant;
        page = Person.EXPERT.signIn(product);
        program =
                Visitor.withToken(product.address(), Person.EXPERT.token(product, Scope.CASES_READ, Scope.CASES_WRITE));
        coordinator = Visitor.withToken(product.address(), Person.COORDINATOR.token(product, Scope.REPORTS_READ));
        trajectory = id(post("/api/v1/trajectories", "{}").expect(201));
        sheet = fillIn(begin().expect(201));
        report = "/api/v1/reports/" + first(KEY, get(coordinator, "/api/v1/reports"));
    }

    /** Begins a sheet of the questionnaire, if it is there. */
    Answer begin() {
        return post(
                "/api/v1/trajectories/" + trajectory + "/sheets",
                "{\"variant\":\"" + variant.id() + "\",\"form\":\"" + variant.form() + "\"}");
    }

    /** Fills in one cell of a sheet that was begun, on its page. @return its code */
    String fillIn(Answer begun) {
        var path = "/vellen/" + id(begun);
        page.submit(page.get(path).expect(200), "form[action=" + path + "]", Map.of(variant.cell(), ANSWER))
                .expect(200);
        var field = page.get(path).expect(200).page().expectFirst("[name=" + variant.cell() + "]");
        assertEquals(ANSWER, field.val());
        return id(begun);
    }

    /** The sheet by API, on its page, as a page of paper and as PDF; and the report that counts it. */
    List<String> read() throws IOException {
        return List.of(
                get(program, "/api/v1/sheets/" + sheet),
                words(page.get("/vellen/" + sheet).expect(200)),
                page.get("/vellen/" + sheet + "/papier")
                        .expect(200)
                        .page()
                        .select("main")
                        .text(),
                pdf(page.get("/vellen/" + sheet + "/papier.pdf").expect(200).bytes()),
                get(coordinator, report));
    }

    /** What is shown, in fields too. */
    private static String words(Answer answer) {
        var main = answer.page().expectFirst("main");
        return main.text() + main.select("input[type=text]").eachAttr("value");
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String get(Visitor visitor, String path) {
        return visitor.api("GET", path, null, Map.of()).expect(200).text();
    }

    private Answer post(String path, String json) {
        return program.api(
                "POST", path, json, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static String id(Answer made) {
        var location = String.valueOf(made.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
