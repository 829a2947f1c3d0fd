package nl.nabij.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import nl.nabij.web.layout.BarePage;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
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

    /** @param standing waited for: a connector that is there before the server stands is asked for its port */
    @Activate
    public ServerFaults(@Reference HttpServiceRuntime standing) {}

    /** The one way in which Felix shows us the server. It wants a connector back: this one opens no port. */
    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(ServerFaults::answer);
        server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(ServerFaults::answer));
        return new LocalConnector(server);
    }

    private static boolean answer(Request request, Response response, Callback callback) {
        var failure = failure(request, response);
        var headers = response.getHeaders();
        SecurityHeaders.ALL.forEach(headers::put);
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
        return status >= 500 && request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable thrown
                ? new Failure(status, List.of(), Incidents.log(thrown))
                : new Failure(status < 400 ? 500 : status, List.of(), "");
    }

    /** Of an address that cannot be read nothing is known, not even what the sender reads: then a page, for a person. */
    private static boolean wantsPage(Request request) {
        var path = String.valueOf(Request.getPathInContext(request));
        var accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        return !path.equals("/api")
                && !path.startsWith("/api/")
                && (accepted == null || accepted.contains("text/html"));
    }

    private static Locale locale(Request request) {
        return Requests.closest(Request.getLocales(request));
    }
}
