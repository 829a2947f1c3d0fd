package nl.nabij.itest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Visitor;
import nl.nabij.itest.matrix.Cast;
import nl.nabij.itest.matrix.SharedCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCast.class)
class SignInAttackTest {

    private static final String SESSION = "__Host-nabij";
    private static final String GUESS = "geraden wachtwoord";

    private Cast cast;

    @BeforeEach
    void take(Cast shared) {
        cast = shared;
    }

    @Test
    void shouldGiveCookiesThatNobodyElseCanUse() {
        var newcomer = cast.newcomer("koekjes");
        var answer = attempt(new Visitor(cast.product().address()), newcomer, Cast.PASSWORD);

        var set = answer.headers().allValues("Set-Cookie");
        assertEquals(2, set.size());
        for (var cookie : set) {
            assertTrue(cookie.startsWith("__Host-"), cookie);
            for (var flag : List.of("Path=/", "Secure", "HttpOnly", "SameSite=Lax")) {
                assertTrue(cookie.contains(flag), cookie);
            }
            assertFalse(cookie.contains("Domain"), cookie);
        }
    }

    @Test
    void shouldNotTakeASessionThatSomebodyElseChose() {
        var newcomer = cast.newcomer("fixatie");
        var visitor = new Visitor(cast.product().address());
        var planted = Map.of(
                "Cookie",
                SESSION + "=geplant",
                "Origin",
                cast.product().address().toString());

        var answer = visitor.send("POST", "/inloggen", form(newcomer, Cast.PASSWORD), withType(planted));

        assertEquals(303, answer.status());
        assertNotEquals("geplant", visitor.cookies().get(SESSION));
        assertEquals(
                303,
                new Visitor(cast.product().address())
                        .send("GET", "/account", null, Map.of("Cookie", SESSION + "=geplant"))
                        .status());
    }

    @Test
    void shouldLookAtTenGuessesAndThenNotAtTheRightPassword() {
        var newcomer = cast.newcomer("slot");
        var attacker = new Visitor(cast.product().address());
        for (int i = 0; i < 10; i++) {
            assertEquals(400, attempt(attacker, newcomer, GUESS + i).status());
        }

        var locked = attempt(attacker, newcomer, Cast.PASSWORD);
        assertEquals(400, locked.status());
        assertTrue(locked.text().contains("te vaak geprobeerd"), locked.text());
        assertNull(attacker.cookies().get(SESSION));
    }

    @Test
    void shouldLetTheOwnerInFromTheOwnDeviceMeanwhile() {
        var newcomer = cast.newcomer("apparaat");
        var owner = new Visitor(cast.product().address());
        assertEquals(303, attempt(owner, newcomer, Cast.PASSWORD).status());
        var attacker = new Visitor(cast.product().address());
        for (int i = 0; i < 11; i++) {
            attempt(attacker, newcomer, GUESS + i);
        }

        assertEquals(303, attempt(owner, newcomer, Cast.PASSWORD).status());
    }

    @Test
    void shouldSayNothingOfWhoIsThere() {
        var newcomer = cast.newcomer("stil");

        var wrongPassword = attempt(new Visitor(cast.product().address()), newcomer, GUESS);
        var nobody = attempt(new Visitor(cast.product().address()), "niemand", GUESS);

        assertEquals(
                wrongPassword.text().replace(newcomer, "").replaceAll("value=\"[^\"]*\"", ""),
                nobody.text().replace("niemand", "").replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void shouldTakeNoFormFromElsewhere() {
        var newcomer = cast.newcomer("elders");
        var visitor = new Visitor(cast.product().address());
        attempt(visitor, newcomer, Cast.PASSWORD);
        var token = visitor.get("/account")
                .form("form[action=/taal]")
                .expectFirst("[name=formToken]")
                .attr("value");
        var own = cast.product().address().toString();

        assertEquals(303, write(visitor, token, Map.of("Origin", own)).status());
        assertEquals(
                303,
                write(visitor, token, Map.of("Sec-Fetch-Site", "same-origin")).status());
        for (var from : List.of(
                Map.<String, String>of(),
                Map.of("Origin", "null"),
                Map.of("Origin", "https://elders.example"),
                Map.of("Origin", own + ".elders.example"),
                Map.of("Origin", own, "Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "http://127.0.0.1:1"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            assertEquals(403, write(visitor, token, from).status(), from::toString);
        }
        assertEquals(403, write(visitor, "", Map.of("Origin", own)).status());
        assertEquals(
                403,
                write(visitor, "x".repeat(token.length()), Map.of("Origin", own))
                        .status());
    }

    @Test
    void shouldTakeNoFormTokenOfAnotherSession() {
        var own = cast.product().address().toString();
        var newcomer = cast.newcomer("ander");
        var one = new Visitor(cast.product().address());
        var two = new Visitor(cast.product().address());
        attempt(one, newcomer, Cast.PASSWORD);
        attempt(two, newcomer, Cast.PASSWORD);
        var token = one.get("/account")
                .form("form[action=/taal]")
                .expectFirst("[name=formToken]")
                .attr("value");
        var again = one.get("/account")
                .form("form[action=/taal]")
                .expectFirst("[name=formToken]")
                .attr("value");

        assertNotEquals(token, again, "masked anew in each response");
        assertEquals(303, write(one, token, Map.of("Origin", own)).status());
        assertEquals(403, write(two, token, Map.of("Origin", own)).status());
    }

    @Test
    void shouldTakeNoCookieInTheApiAndNoTokenOnAPage() {
        var newcomer = cast.newcomer("sleutel");
        var visitor = new Visitor(cast.product().address());
        attempt(visitor, newcomer, Cast.PASSWORD);

        assertEquals(401, visitor.api("GET", "/api/v1/me", null, Map.of()).status());
        var program =
                Visitor.withToken(cast.product().address(), visitor.cookies().get(SESSION));
        assertEquals(401, program.api("GET", "/api/v1/me", null, Map.of()).status());
        assertEquals(303, program.send("GET", "/account", null, Map.of()).status());
    }

    @Test
    void shouldShutOutADisabledAccountAtItsNextRequest() {
        var newcomer = cast.newcomer("uitgezet");
        var visitor = new Visitor(cast.product().address());
        attempt(visitor, newcomer, Cast.PASSWORD);
        assertEquals(200, visitor.send("GET", "/account", null, Map.of()).status());

        cast.disable(newcomer);

        assertEquals(303, visitor.send("GET", "/account", null, Map.of()).status());
        assertEquals(400, attempt(visitor, newcomer, Cast.PASSWORD).status());
    }

    @Test
    void shouldKeepNoNameNoPasswordAndNoCodeInTheLog() {
        var newcomer = cast.newcomer("geheimpje");
        attempt(new Visitor(cast.product().address()), newcomer, GUESS);

        var log = cast.product().log();
        for (var secret : List.of("geheimpje", GUESS, Cast.PASSWORD, "Code voor de eerste beheerder")) {
            assertFalse(log.contains(secret), secret);
        }
        assertNotNull(log);
    }

    @Test
    void shouldNotBeLedElsewhereAfterSigningIn() {
        var newcomer = cast.newcomer("heen");
        for (var to :
                List.of("https://elders.example/", "//elders.example", "/\\\\elders.example", "javascript:alert(1)")) {
            var body = new String(form(newcomer, Cast.PASSWORD), StandardCharsets.UTF_8) + "&to=" + to;
            var answer = new Visitor(cast.product().address())
                    .send("POST", "/inloggen", body.getBytes(StandardCharsets.UTF_8), withType(origin()));
            assertEquals("/", answer.header("Location"), to);
        }
    }

    private Answer attempt(Visitor visitor, String name, String password) {
        return visitor.send("POST", "/inloggen", form(name, password), withType(origin()));
    }

    private Map<String, String> origin() {
        return Map.of("Origin", cast.product().address().toString());
    }

    private static Answer write(Visitor visitor, String token, Map<String, String> headers) {
        var body = ("locale=nl&formToken=" + token).getBytes(StandardCharsets.UTF_8);
        return visitor.send("POST", "/taal", body, withType(headers));
    }

    private static byte[] form(String name, String password) {
        return ("name=" + name + "&password=" + password.replace(' ', '+')).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> withType(Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return all;
    }
}
