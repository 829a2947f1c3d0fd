package nl.nabij.itest.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing can be called of which nobody said who may. The rows stand in src/test/resources/matrix, a file per subject. */
@ExtendWith(SharedCast.class)
class MatrixTest {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private final List<Row> rows = Row.all();
    private final List<String> wrong = new ArrayList<>();
    private List<Route> routes = List.of();

    @BeforeEach
    void find(Cast cast) {
        routes = Routes.of(cast.product().home());
    }

    @Test
    void shouldHaveARowForEveryRouteAndARouteForEveryRow() {
        var answered = new ArrayList<Route>();
        for (var row : rows) {
            Route.of(routes, row.method(), row.path())
                    .ifPresentOrElse(answered::add, () -> wrong.add(row + " meets no route"));
        }
        routes.stream().filter(route -> !answered.contains(route)).forEach(route -> wrong.add(route + " has no row"));

        assertEquals(List.of(), wrong);
    }

    @Test
    void shouldCloseEveryResourceWithTheLogInFilter() {
        assertEquals(List.of(), routes.stream().filter(route -> !route.closed()).toList());
    }

    @Test
    void shouldAnswerEverybodyAsExpected(Cast cast) {
        assertEquals("", String.join("\n", wrong(cast, rows)));
    }

    /** What is answered otherwise than these rows say. */
    static List<String> wrong(Cast cast, List<Row> rows) {
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            for (var who : Who.values()) {
                var answer = call(cast, row, who);
                if (!row.expected(who).equals(said(answer))) {
                    wrong.add("%s, %s: expected %s, got %s".formatted(row, who, row.expected(who), said(answer)));
                }
            }
        }
        return wrong;
    }

    @Test
    void shouldRefuseATokenWithoutTheScope(Cast cast) {
        for (var row : rows) {
            var route = Route.of(routes, row.method(), row.path());
            for (var scope : route.map(Route::scopes).orElse(List.of())) {
                var answer = api(cast, row, cast.without(scope));
                if (answer.status() != 403) {
                    wrong.add("%s without %s: %s".formatted(row, scope, said(answer)));
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static Answer call(Cast cast, Row row, Who who) {
        if (row.api()) {
            return api(cast, row, cast.program(who));
        }
        var answer = page(cast, row, who);
        // What another row did may have ended the session.
        if (said(answer).equals("login") && !row.expected(who).equals("login")) {
            cast.signIn(who);
            return page(cast, row, who);
        }
        return answer;
    }

    private static Answer api(Cast cast, Row row, Visitor program) {
        var headers = new HashMap<String, String>();
        if (!row.method().equals("GET")) {
            headers.put("If-Match", "\"999999\"");
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        var json = row.body().isEmpty() ? null : cast.filled(row.body());
        return program.api(row.method(), cast.filled(row.address()), json, headers);
    }

    private static Answer page(Cast cast, Row row, Who who) {
        var visitor = cast.visitor(who);
        if (row.method().equals("GET")) {
            return visitor.send("GET", cast.filled(row.address()), null, Map.of());
        }
        var headers = new HashMap<>(FORM);
        headers.put("Origin", cast.product().address().toString());
        if (!visitor.cookies().isEmpty()) {
            headers.put("Form-Token", token(visitor));
        }
        var body = cast.filled(row.body()).getBytes(StandardCharsets.UTF_8);
        return visitor.send(row.method(), cast.filled(row.address()), body, headers);
    }

    private static String token(Visitor visitor) {
        var field = visitor.get("/account").page().selectFirst("input[name=formToken]");
        return field == null ? "" : field.attr("value");
    }

    private static String said(Answer answer) {
        var location = answer.header("Location");
        var login = answer.status() == 401
                || answer.status() == 303 && location != null && location.startsWith("/inloggen");
        return login ? "login" : String.valueOf(answer.status());
    }
}
