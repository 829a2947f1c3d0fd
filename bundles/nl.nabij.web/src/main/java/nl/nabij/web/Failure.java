package nl.nabij.web;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import java.io.CharConversionException;
import java.util.List;
import java.util.Map;
import nl.nabij.api.BusyException;
import nl.nabij.api.ConflictException;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.ReadOnlyException;
import nl.nabij.api.RequestUsedException;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;

/**
 * What an exception means to who sent the request.
 *
 * @param incident under which it stands in the log, or "" when nothing is wrong with us
 * @param current after a conflict: what is there now, if the service gave it
 */
record Failure(
        int status,
        List<Fault> faults,
        String incident,
        @Nullable Object current) {

    Failure(int status, List<Fault> faults, String incident) {
        this(status, faults, incident, null);
    }

    /** @param api the request came to the API, where every change names what it starts from */
    static Failure of(Throwable thrown, boolean api) {
        if (api && thrown instanceof RequestUsedException) {
            return new Failure(422, List.of(new Fault("Idempotency-Key", "key-used")), "");
        }
        if (thrown instanceof InvalidInputException invalid) {
            return new Failure(400, invalid.faults(), "");
        }
        if (thrown instanceof JacksonException json) {
            return new Failure(400, JsonFaults.of(json), "");
        }
        // Jersey wraps the second.
        if (thrown instanceof CharConversionException || thrown.getCause() instanceof NoContentException) {
            return new Failure(400, List.of(new Fault("", "malformed")), "");
        }
        if (thrown instanceof TurnedAway turned) {
            return new Failure(turned.reason() == TurnedAway.Reason.NOT_SIGNED_IN ? 401 : 403, scopes(turned), "");
        }
        if (thrown instanceof NotFoundException) {
            return new Failure(404, List.of(), "");
        }
        if (thrown instanceof ConflictException conflict) {
            return new Failure(api ? 412 : 409, List.of(), "", conflict.current());
        }
        if (thrown instanceof ReadOnlyException readOnly) {
            return new Failure(409, List.of(readOnly.why()), "");
        }
        if (thrown instanceof BusyException) {
            return new Failure(503, List.of(), "");
        }
        if (thrown instanceof ParamException wrong && wrong.getParameterType() != PathParam.class) {
            return new Failure(400, faults(wrong), "");
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return new Failure(web.getResponse().getStatus(), List.of(), "");
        }
        return new Failure(500, List.of(), Incidents.log(thrown));
    }

    private static List<Fault> scopes(TurnedAway turned) {
        return turned.missing().stream()
                .sorted()
                .map(scope -> new Fault("Authorization", "scope-missing", Map.of("scope", scope.name())))
                .toList();
    }

    /** Jersey itself would say 404 for a query that it cannot read. */
    private static List<Fault> faults(ParamException wrong) {
        return wrong.getCause() instanceof InvalidInputException invalid
                ? invalid.faults()
                : List.of(new Fault(wrong.getParameterName(), "format"));
    }
}
