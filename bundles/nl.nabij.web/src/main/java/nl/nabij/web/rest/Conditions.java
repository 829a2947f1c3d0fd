package nl.nabij.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import nl.nabij.api.Fault;
import nl.nabij.api.Unreadable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;

/** What must be so before a resource is asked. A header that a method takes is a header that must be sent. */
@Component(service = ContainerRequestFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@Priority(Priorities.USER)
public final class Conditions implements ContainerRequestFilter {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        // Jersey would take /clients/ for /clients.
        if (request.getUriInfo().getPath().endsWith("/")) {
            throw new NotFoundException();
        }
        if (lacks(request, HttpHeaders.IF_MATCH)) {
            throw new WebApplicationException(Response.Status.PRECONDITION_REQUIRED);
        }
        if (lacks(request, IDEMPOTENCY_KEY)) {
            Unreadable.note(new Fault(IDEMPOTENCY_KEY, "required"));
        }
    }

    private boolean lacks(ContainerRequestContext request, String header) {
        var sent = request.getHeaderString(header);
        return (sent == null || sent.isBlank())
                && resource.getResourceMethod() != null
                && Arrays.stream(resource.getResourceMethod().getParameters())
                        .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                        .anyMatch(asked -> asked != null && asked.value().equalsIgnoreCase(header));
    }
}
