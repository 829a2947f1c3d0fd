package nl.nabij.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import nl.nabij.api.rest.Created;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;

/** What every answer of the API says beside its body: the version of the API, that of the record, and where a new one is. */
@Component(service = ContainerResponseFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
public final class Answers implements ContainerResponseFilter {

    /** A record with a version, or one that knows the version of what it shows. */
    private static final ClassValue<Optional<Method>> VERSION = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals("version")
                            && method.getParameterCount() == 0
                            && method.getReturnType() == long.class)
                    .findFirst();
        }
    };

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("API-Version", ApiDocument.VERSION);
        if (response.getEntity() instanceof Created<?> created) {
            response.setStatus(201);
            headers.putSingle(HttpHeaders.LOCATION, ApiDocument.BASE + created.path());
            response.setEntity(created.body());
        }
        var entity = response.getEntity();
        if (entity != null) {
            VERSION.get(entity.getClass())
                    .ifPresent(version -> headers.putSingle(HttpHeaders.ETAG, "\"" + value(version, entity) + "\""));
        }
    }

    private static Object value(Method version, Object entity) {
        try {
            return version.invoke(entity);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
