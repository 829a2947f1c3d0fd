package nl.nabij.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the product over HTTP as a browser without JavaScript does: keeps cookies, follows redirects, fills in
 * the forms of a page with all their hidden fields. Not thread-safe.
 */
public final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable String token;

    public Visitor(URI address) {
        this.address = address;
    }

    /** Somebody who uses the REST API with this bearer token. */
    public static Visitor withToken(URI address, String token) {
        var visitor = new Visitor(address);
        visitor.token = token;
        return visitor;
    }

    /** The cookies by name, as a browser would send them. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public void forgetCookies() {
        cookies.clear();
    }

    /** Gets a page, following redirects. */
    public Answer get(String path) {
        return followed(send("GET", path, null, Map.of()));
    }

    /** Sends one form of the page with these values in the place of what stands in it, following redirects. */
    public Answer submit(Answer page, String form, Map<String, ?> values) {
        return followed(submitOnce(page, form, values));
    }

    /** The same without following redirects. @param form a CSS selector, for example {@code form[action=/inloggen]} */
    public Answer submitOnce(Answer page, String form, Map<String, ?> values) {
        return post(page, page.form(form), values);
    }

    /** Sends this form of this page. */
    public Answer post(Answer page, Element form, Map<String, ?> values) {
        var fields = fields(form);
        values.forEach((name, value) -> fields.put(name, value instanceof List<?> several ? several : List.of(value)));
        var action = form.attr("action");
        return send(
                "POST",
                action.isEmpty()
                        ? page.path()
                        : URI.create(page.path()).resolve(action).toString(),
                encode(fields),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", address.toString()));
    }

    /** Sends JSON, or nothing when the body is null, to the API. */
    public Answer api(String method, String path, @Nullable String json, Map<String, String> headers) {
        var all = new LinkedHashMap<String, String>();
        all.put("Accept", "application/json, */*;q=0.5");
        if (json != null) {
            all.put("Content-Type", "application/json");
        }
        all.putAll(headers);
        return send(method, path, json == null ? null : json.getBytes(StandardCharsets.UTF_8), all);
    }

    /** One request as it is said, without following redirects. */
    public Answer send(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        }
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer followed(Answer first) {
        var answer = first;
        for (var hops = 0; answer.status() / 100 == 3 && answer.header("Location") != null; hops++) {
            if (hops == 10) {
                throw new AssertionError(first.path() + " redirects without end");
            }
            var location = address.resolve(answer.path()).resolve(String.valueOf(answer.header("Location")));
            answer = send("GET", relative(location), null, Map.of());
        }
        return answer;
    }

    private static String relative(URI location) {
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        var gone = setCookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0");
        if (gone || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What a browser would send of the form when nothing is touched. */
    static Map<String, List<?>> fields(Element form) {
        var fields = new LinkedHashMap<String, List<?>>();
        for (var field : form.select("[name]:not([disabled])")) {
            switch (field.normalName()) {
                case "textarea" -> fields.put(field.attr("name"), List.of(field.wholeText()));
                case "select" -> {
                    var chosen = field.select("option[selected]");
                    var options = chosen.isEmpty()
                            ? field.select("option").stream().limit(1).toList()
                            : chosen;
                    fields.put(
                            field.attr("name"),
                            options.stream().map(option -> option.attr("value")).toList());
                }
                case "input" -> {
                    var type = field.attr("type");
                    var choice = type.equals("checkbox") || type.equals("radio");
                    if (!type.equals("submit") && (!choice || field.hasAttr("checked"))) {
                        fields.merge(field.attr("name"), List.of(field.attr("value")), (before, more) -> {
                            var all = new java.util.ArrayList<Object>(before);
                            all.addAll(more);
                            return all;
                        });
                    }
                }
                default -> {}
            }
        }
        return fields;
    }

    private static byte[] encode(Map<String, List<?>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> encoded(field.getKey()) + "=" + encoded(String.valueOf(value))))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
