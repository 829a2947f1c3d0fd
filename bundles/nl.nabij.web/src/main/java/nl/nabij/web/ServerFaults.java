package nl.nabij.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import nl.nabij.web.layout.BarePage;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/**
 * What is refused before any page or resource is asked (an address or a header that cannot be read) is answered by the same
 * page or problem as all else, and not by the web server's own, which names what it is made of.
 */
@Component(service = ConnectorFactory.class)
public final class ServerFaults implements ConnectorFactory {

    private static final String FILES = "/static/";
    private static final int RETRY_AFTER_SECONDS = 5;

    /** @param standing waited for: a connector that is there before the server stands is asked for its port */
    @Activate
    public ServerFaults(@Reference HttpServiceRuntime standing) {}

    /** The one way in which Felix shows us the server. It wants a connector back: this one opens no port. */
    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(ServerFaults::answer);
        server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(ServerFaults::answer));
        for (var connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(http -> ((HttpConfiguration.ConnectionFactory) http).getHttpConfiguration())
                    .forEach(ServerFaults::refuseWhenRead);
        }
        return new LocalConnector(server);
    }

    /** An ambiguous address is refused when the headers are there too: the answer then knows who asks, and where. */
    private static void refuseWhenRead(HttpConfiguration http) {
        http.addCustomizer((request, headers) -> {
            var wrong = UriCompliance.checkUriCompliance(UriCompliance.DEFAULT, request.getHttpURI(), null);
            if (wrong != null) {
                throw new BadMessageException(wrong);
            }
            return request;
        });
        http.setUriCompliance(UriCompliance.UNSAFE);
    }

    private static boolean answer(Request request, Response response, Callback callback) {
        var failure = failure(request, response);
        var headers = response.getHeaders();
        SecurityHeaders.ALL.forEach(headers::put);
        if (failure.status() == 400) {
            // Jetty hangs up after what it cannot read, and does not say so by itself.
            headers.put(HttpHeader.CONNECTION, "close");
        }
        if (failure.status() == 503) {
            headers.put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        boolean page = wantsPage(request);
        headers.put(HttpHeader.CONTENT_TYPE, page ? "text/html;charset=utf-8" : "application/problem+json");
        var locale = locale(request);
        var body = page
                ? BarePage.of(ProblemPage.of(failure, List.of()), locale)
                : Json.bytes(Problem.of(failure, locale));
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.setStatus(failure.status());
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static Failure failure(Request request, Response response) {
        int status =
                request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer found ? found : response.getStatus();
        // Every address but those of files is a page's or the API's: where the server finds nothing, they are not there
        // yet.
        if (status == 404 && !path(request).startsWith(FILES)) {
            return new Failure(503, List.of(), "");
        }
        return status >= 500 && request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable thrown
                ? new Failure(status, List.of(), Incidents.log(thrown))
                : new Failure(status < 400 ? 500 : status, List.of(), "");
    }

    /** Of an address that cannot be taken apart (%zz) Jetty tells nothing, not even who reads: then a page, for a person. */
    private static boolean wantsPage(Request request) {
        var path = path(request);
        var accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        return !path.equals("/api")
                && !path.startsWith("/api/")
                && (accepted == null || accepted.contains("text/html"));
    }

    private static String path(Request request) {
        return String.valueOf(Request.getPathInContext(request));
    }

    private static Locale locale(Request request) {
        // Jetty would take the machine's own language.
        return request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)
                ? Requests.closest(Request.getLocales(request))
                : Requests.closest(List.of());
    }
}
