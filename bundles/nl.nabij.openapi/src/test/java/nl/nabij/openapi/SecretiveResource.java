package nl.nabij.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;

/** Does not say what it answers. */
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@Path("secrets")
abstract class SecretiveResource {

    /** Something. */
    @GET
    abstract Response something();
}
