package nl.nabij.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import nl.nabij.api.Unreadable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** What every answer tells the browser: run only our own files, show us in no frame, keep nothing. */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
public final class SecurityHeaders implements Filter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store");

    private static final int MOST_TO_READ = 1024 * 1024;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletResponse) response;
        ALL.forEach(http::setHeader);
        if (new Connection((HttpServletRequest) request).encrypted()) {
            http.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        try {
            chain.doFilter(request, new OwnAddresses((HttpServletRequest) request, http));
        } finally {
            Unreadable.forget();
        }
        readOn(request.getInputStream());
    }

    /** What was refused before it was read is read after all, else the server would cut off the connection under the answer. */
    private static void readOn(InputStream body) {
        try {
            body.readNBytes(MOST_TO_READ);
        } catch (IOException goneAway) {
            // The sender does not wait for the answer.
        }
    }
}
