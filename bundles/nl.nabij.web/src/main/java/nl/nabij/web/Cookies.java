package nl.nabij.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cookies: the session, for as long as the browser is open, and the device, so that its owner is never locked out. */
public final class Cookies {

    private static final String SESSION = "__Host-nabij";
    private static final String DEVICE = "__Host-nabij-device";
    private static final Duration DEVICE_STAYS = Duration.ofDays(180);

    private Cookies() {}

    public static @Nullable String session(Map<String, Cookie> cookies) {
        return value(cookies, SESSION);
    }

    public static @Nullable String device(Map<String, Cookie> cookies) {
        return value(cookies, DEVICE);
    }

    public static NewCookie newSession(String secret) {
        return cookie(SESSION, secret).build();
    }

    public static NewCookie noSession() {
        return cookie(SESSION, "").maxAge(0).build();
    }

    public static NewCookie newDevice(String secret) {
        return cookie(DEVICE, secret).maxAge((int) DEVICE_STAYS.toSeconds()).build();
    }

    /** Lax and not Strict: a link to Nabij in a message must not lead to the log-in page of somebody who is signed in. */
    private static NewCookie.Builder cookie(String name, String secret) {
        return new NewCookie.Builder(name)
                .value(secret)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX);
    }

    private static @Nullable String value(Map<String, Cookie> cookies, String name) {
        var cookie = cookies.get(name);
        return cookie == null ? null : cookie.getValue();
    }
}
