package nl.nabij.itest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Visitor;
import nl.nabij.itest.matrix.Cast;
import nl.nabij.itest.matrix.SharedCast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Behind a proxy on this machine, as senders of their own. */
@ExtendWith(SharedCast.class)
class SignInFloodTest {

    @Test
    void shouldLetOthersInWhileOneSenderFloods(Cast cast) throws Exception {
        var newcomer = cast.newcomer("vloed");
        var pool = Executors.newFixedThreadPool(30);
        try {
            var flood = new ArrayList<Future<Answer>>();
            for (int i = 0; i < 150; i++) {
                var name = "vloed" + i;
                Callable<Answer> attempt = () -> attempt(cast, "203.0.113.9", name, "zomaar iets langs");
                flood.add(pool.submit(attempt));
            }
            for (int i = 0; i < 3; i++) {
                var answer = attempt(cast, "198.51.100." + (i + 1), newcomer, Cast.PASSWORD);
                assertEquals(303, answer.status(), answer::text);
            }
            for (var answer : flood) {
                int status = answer.get().status();
                assertTrue(status == 400 || status == 503, () -> "was " + status);
            }
            while (!attempt(cast, "203.0.113.9", "vloed", "zomaar iets langs")
                    .text()
                    .contains("Vanaf deze verbinding")) {
                assertTrue(flood.size() < 250, "never turned away");
                flood.add(null);
            }
            assertEquals(
                    303, attempt(cast, "198.51.100.4", newcomer, Cast.PASSWORD).status());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Answer attempt(Cast cast, String sender, String name, String password) {
        var address = cast.product().address();
        var body = "name=" + name + "&password=" + password.replace(' ', '+');
        return new Visitor(address)
                .send(
                        "POST",
                        "/inloggen",
                        body.getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Origin",
                                "https://" + address.getAuthority(),
                                "X-Forwarded-Proto",
                                "https",
                                "X-Forwarded-For",
                                sender));
    }
}
