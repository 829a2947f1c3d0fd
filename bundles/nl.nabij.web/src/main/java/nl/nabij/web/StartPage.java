package nl.nabij.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

@Component(service = StartPage.class)
@JakartarsResource
@Path("/")
public class StartPage {
    @GET
    @Produces("text/html")
    public String page() {
        return "<!doctype html><title>Nabij</title><p>Nabij</p>";
    }
}
