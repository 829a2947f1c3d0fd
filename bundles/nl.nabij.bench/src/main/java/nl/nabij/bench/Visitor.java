package nl.nabij.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies and sends forms. Safe for several threads. */
final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("id=\"token-secret\"[^>]*>([^<]+)<");

    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private Duration patience = Duration.ofMinutes(5);

    Visitor(URI address) {
        this.address = address;
    }

    /** True when there is a page, after at most a redirect or two. */
    static boolean sees(URI address) {
        try {
            var visitor = new Visitor(address);
            // A request that came in too early may never be answered.
            visitor.patience = Duration.ofSeconds(2);
            return visitor.followed(visitor.get("/")).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    static Visitor signedIn(URI address, String name, String password) {
        var visitor = new Visitor(address);
        var page = visitor.get("/inloggen").body();
        var answer = visitor.post(
                "/inloggen", page, Map.of("name", name, "password", password).entrySet());
        var first = visitor.followed(answer);
        if (answer.statusCode() != 303 || first.statusCode() != 200) {
            throw new IllegalStateException("Signing in as " + name + " led to " + first);
        }
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form. @param page the page it stands on, for its token; "" where none is asked */
    HttpResponse<String> post(String path, String page, Collection<Map.Entry<String, String>> fields) {
        var all = new ArrayList<>(fields);
        var token = TOKEN.matcher(page);
        if (token.find()) {
            all.add(Map.entry("formToken", token.group(1)));
        }
        var body = all.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.toString())
                .POST(BodyPublishers.ofString(body)));
    }

    /** Makes a token on the page. @return its secret */
    String token(String... scopes) {
        var page = get("/api-sleutels").body();
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("name", "Meting"));
        fields.add(Map.entry("endsOn", LocalDate.now(Bench.ZONE).plusDays(7).toString()));
        for (var scope : scopes) {
            fields.add(Map.entry("scopes", scope));
        }
        var secret = SECRET.matcher(post("/api-sleutels", page, fields).body());
        if (!secret.find()) {
            throw new IllegalStateException("No token was shown");
        }
        return secret.group(1);
    }

    /** Sends JSON to the API, with a key of its own. */
    HttpResponse<String> api(String token, String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> followed(HttpResponse<String> first) {
        var answer = first;
        for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 5; hops++) {
            answer = get(answer.headers()
                    .firstValue("Location")
                    .map(address::resolve)
                    .map(URI::getPath)
                    .orElse("/"));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(patience).header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
