package nl.nabij.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a request reached us. What a proxy says of it is believed when the proxy is on this machine, and never else. */
public final class Connection {

    /** Digits, so that looking it up asks no name server. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private static final int IPV6_NETWORK = 8;

    private final HttpServletRequest request;
    private final boolean fromHere;

    public Connection(HttpServletRequest request) {
        this.request = request;
        this.fromHere = loopback(request.getRemoteAddr());
    }

    /** True when nobody on the way can read along: TLS, or the browser is on this machine. */
    public boolean safe() {
        return encrypted()
                || fromHere && forwarded("X-Forwarded-For") == null && forwarded("X-Forwarded-Proto") == null;
    }

    boolean encrypted() {
        return request.isSecure() || "https".equalsIgnoreCase(forwarded("X-Forwarded-Proto"));
    }

    /** Where we are for the browser, as https://nabij.example. */
    public String origin() {
        return (encrypted() ? "https://" : "http://") + host();
    }

    /** The address that it comes from. Of IPv6 the first half, for whoever has one such address has all with that half. */
    public String sender() {
        var forwarded = forwarded("X-Forwarded-For");
        var sender = forwarded != null && ADDRESS.matcher(forwarded).matches() ? forwarded : request.getRemoteAddr();
        try {
            var bytes = InetAddress.getByName(sender).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK));
        } catch (UnknownHostException unknown) {
            return sender;
        }
    }

    /** True when the browser says that the page which sent this is one of ours. A browser that says nothing is not believed. */
    boolean fromOwnPage() {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        var origin = request.getHeader("Origin");
        return origin == null ? site != null : ours(origin);
    }

    private boolean ours(String origin) {
        try {
            var uri = URI.create(origin);
            return uri.getRawAuthority() != null
                    && (encrypted() ? "https" : "http").equalsIgnoreCase(uri.getScheme())
                    && withPort(uri.getRawAuthority()).equals(withPort(host()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private String host() {
        var forwarded = forwarded("X-Forwarded-Host");
        var host = forwarded == null ? request.getHeader("Host") : forwarded;
        return host == null ? "" : host;
    }

    private String withPort(String authority) {
        var lower = authority.toLowerCase(Locale.ROOT);
        boolean hasPort = lower.lastIndexOf(':') > lower.lastIndexOf(']');
        return hasPort ? lower : lower + (encrypted() ? ":443" : ":80");
    }

    /** The value that the nearest proxy gave, which stands last: at the end of a line, or on a line of its own. */
    private @Nullable String forwarded(String header) {
        String last = null;
        if (fromHere) {
            for (var line : Collections.list(request.getHeaders(header))) {
                last = line.substring(line.lastIndexOf(',') + 1).strip();
            }
        }
        return last;
    }

    private static boolean loopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
