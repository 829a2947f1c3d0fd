package nl.nabij.itest;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Every page that somebody reaches by following links, one for each kind: of a thousand trajectories one is looked at.
 * Without JavaScript, so what is found this way works without it.
 */
final class Crawl {

    /** An id as the product writes it; anything between slashes that holds a digit counts as one. */
    private static final Pattern CODE = Pattern.compile("(?<=/)(?=[^/]*\\d)[0-9a-z-]{4,36}(?=/|$)");

    private static final int LIMIT = 300;

    private final Visitor visitor;
    private final Map<String, Answer> pages = new LinkedHashMap<>();

    private Crawl(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The answers by kind of page. */
    static Map<String, Answer> of(Visitor visitor, String... from) {
        var crawl = new Crawl(visitor);
        crawl.walk(from);
        return crawl.pages;
    }

    static String kind(String path) {
        return CODE.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{code}");
    }

    private void walk(String... from) {
        var open = new ArrayDeque<String>(java.util.List.of(from));
        while (!open.isEmpty() && pages.size() < LIMIT) {
            var path = open.poll();
            if (pages.containsKey(kind(path))) {
                continue;
            }
            var answer = visitor.get(path);
            pages.put(kind(path), answer);
            if (answer.html()) {
                for (var link : answer.page().select("a[href]")) {
                    var target = URI.create(answer.path()).resolve(link.attr("href"));
                    if (target.getHost() == null
                            && target.getScheme() == null
                            && !target.getPath().isEmpty()) {
                        open.add(
                                target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
                    }
                }
            }
        }
    }
}
