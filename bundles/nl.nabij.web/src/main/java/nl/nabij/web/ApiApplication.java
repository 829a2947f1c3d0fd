package nl.nabij.web;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.glassfish.jersey.server.ServerProperties;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** The REST API. Its resources, also those of other bundles, select it by its name; pages are in the default application. */
@Component(service = Application.class)
@JakartarsApplicationBase("api/v1")
@JakartarsName("api")
public final class ApiApplication extends Application {

    /** Addresses in Location stay without a host: behind a proxy ours is not the one that the client knows. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    }
}
