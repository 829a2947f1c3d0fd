package nl.nabij.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final Map<String, String> FORWARDED = Map.of(
            "Host", "127.0.0.1:8181",
            "X-Forwarded-For", "203.0.113.7",
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Host", "nabij.example");

    @Test
    void shouldBeSafeOnThisMachineAndWithTls() {
        assertTrue(from("127.0.0.1", false, Map.of()).safe());
        assertTrue(from("0:0:0:0:0:0:0:1", false, Map.of()).safe());
        assertTrue(from("203.0.113.7", true, Map.of()).safe());
        assertFalse(from("203.0.113.7", false, Map.of()).safe());
    }

    @Test
    void shouldBelieveAProxyOnThisMachineAndNoOther() {
        assertTrue(from("127.0.0.1", false, FORWARDED).encrypted());
        assertFalse(from("203.0.113.7", false, FORWARDED).encrypted());
        assertFalse(from("203.0.113.7", false, FORWARDED).safe());
    }

    @Test
    void shouldNotTakeAProxyWithoutTlsForThisMachine() {
        assertFalse(from("127.0.0.1", false, Map.of("X-Forwarded-For", "203.0.113.7"))
                .safe());
        assertFalse(
                from("127.0.0.1", false, Map.of("X-Forwarded-Proto", "http")).safe());
        assertFalse(from("127.0.0.1", false, Map.of("X-Forwarded-Proto", "https, http"))
                .safe());
    }

    /** What the sender wrote himself stands before, on whichever line. */
    @Test
    void shouldBelieveTheNearestProxyOnly() {
        var own = sender("203.0.113.7");
        assertEquals(own, sender("198.51.100.1, 203.0.113.7"));
        assertEquals(own, sender("198.51.100.1\n203.0.113.7"));
    }

    private static String sender(String forwarded) {
        return from("127.0.0.1", false, Map.of("X-Forwarded-For", forwarded)).sender();
    }

    @Test
    void shouldKnowOwnPagesBehindAProxy() {
        assertTrue(behindProxy("https://nabij.example"));
        assertTrue(behindProxy("https://nabij.example:443"));
        assertFalse(behindProxy("http://nabij.example"));
        assertFalse(behindProxy("https://nabij.example:8443"));
        assertFalse(behindProxy("http://127.0.0.1:8181"));
        assertFalse(behindProxy("https://nabij.example@elders.example"));
        assertFalse(behindProxy("null"));
    }

    @Test
    void shouldNotLetAnotherMachineSayWhatOurAddressIs() {
        var headers = new HashMap<>(FORWARDED);
        headers.put("Origin", "https://nabij.example");

        assertEquals(false, from("203.0.113.7", true, headers).fromOwnPage());
    }

    private static boolean behindProxy(String origin) {
        var headers = new HashMap<>(FORWARDED);
        headers.put("Origin", origin);
        return from("127.0.0.1", false, headers).fromOwnPage();
    }

    private static Connection from(String address, boolean secure, Map<String, String> headers) {
        return new Connection((HttpServletRequest) Proxy.newProxyInstance(
                ConnectionTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "isSecure" -> secure;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getHeaders" -> Collections.enumeration(lines(headers.get((String) arguments[0])));
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static List<String> lines(@Nullable String values) {
        return values == null ? List.of() : values.lines().toList();
    }
}
