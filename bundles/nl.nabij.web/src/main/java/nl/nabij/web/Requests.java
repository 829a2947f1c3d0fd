package nl.nabij.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.nabij.api.access.Visit;
import org.jspecify.annotations.Nullable;

/** What must be known of a request before anybody signed in. */
public final class Requests {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);

    private static final Pattern OWN_PATH = Pattern.compile("/|/[A-Za-z0-9][A-Za-z0-9/_.-]*");

    private Requests() {}

    /** True for the REST API, also where it has no such resource. */
    static boolean isApi(UriInfo uri) {
        var path = uri.getRequestUri().getPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** The language of the person, else the one the browser asks for, else Dutch. */
    public static Locale locale(@Nullable SecurityContext security, HttpHeaders headers) {
        return security == null
                ? asked(headers)
                : Visit.in(security).map(visit -> visit.caller().locale()).orElseGet(() -> asked(headers));
    }

    /** The address when it is one of ours, else the start: nobody is led elsewhere by a link to the log-in page. */
    public static String own(@Nullable String path) {
        return path != null && OWN_PATH.matcher(path).matches() ? path : "/";
    }

    private static Locale asked(HttpHeaders headers) {
        return closest(headers.getAcceptableLanguages());
    }

    /** The first of these that we speak, else Dutch. */
    static Locale closest(List<Locale> wanted) {
        for (var asked : wanted) {
            for (var language : LANGUAGES) {
                if (language.getLanguage().equals(asked.getLanguage())) {
                    return language;
                }
            }
        }
        return DUTCH;
    }
}
