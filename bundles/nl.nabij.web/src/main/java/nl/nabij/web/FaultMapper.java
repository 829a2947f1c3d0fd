package nl.nabij.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Unreadable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** The one place where exceptions become answers: problem+json in the API, a page elsewhere, never a stack trace. */
@Component(service = ExceptionMapper.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("faults")
// Which writes its error pages.
@JakartarsExtensionSelect("(osgi.jakartars.name=pages)")
@JakartarsApplicationSelect("(osgi.jakartars.name=*)")
public final class FaultMapper implements ExceptionMapper<Throwable> {

    private static final int RETRY_AFTER_SECONDS = 5;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    @Context
    private HttpServletRequest servletRequest;

    @Context
    private SecurityContext security;

    @Override
    public Response toResponse(Throwable thrown) {
        var failure = Unreadable.any() ? unreadable(thrown) : Failure.of(thrown, Requests.isApi(uri));
        if (Requests.isApi(uri)) {
            return answer(thrown, failure)
                    .type("application/problem+json")
                    .entity(Json.bytes(Problem.of(failure, Requests.locale(security, headers))))
                    .build();
        }
        return thrown instanceof TurnedAway turned && turned.reason() != TurnedAway.Reason.FOREIGN_FORM
                ? elsewhere(turned)
                : page(answer(thrown, failure), failure);
    }

    /** Whatever became of it: it could not be read whole. */
    private static Failure unreadable(Throwable thrown) {
        var found = thrown instanceof InvalidInputException invalid ? invalid.faults() : List.<Fault>of();
        return new Failure(400, Unreadable.and(found), "");
    }

    private static Response.ResponseBuilder answer(Throwable thrown, Failure failure) {
        var answer = thrown instanceof WebApplicationException web && failure.status() != 500
                ? Response.fromResponse(web.getResponse()).status(failure.status())
                : Response.status(failure.status());
        return switch (failure.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> answer;
        };
    }

    private Response page(Response.ResponseBuilder answer, Failure failure) {
        return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(ProblemPage.of(failure, FormReader.written(servletRequest)))
                .build();
    }

    /** To the log-in page or the first start. What came with a POST is kept by the browser, one step back. */
    private Response elsewhere(TurnedAway turned) {
        if (turned.reason() == TurnedAway.Reason.FIRST_START) {
            return Response.seeOther(URI.create("/eerste-start")).build();
        }
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (headers.getHeaderString("HX-Request") != null) {
            return Response.status(401).header("HX-Redirect", "/inloggen").build();
        }
        if (!reading) {
            return page(Response.status(401), new Failure(401, List.of(), ""));
        }
        var back = URLEncoder.encode(uri.getRequestUri().getRawPath(), StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(back.equals("%2F") ? "/inloggen" : "/inloggen?naar=" + back))
                .build();
    }
}
