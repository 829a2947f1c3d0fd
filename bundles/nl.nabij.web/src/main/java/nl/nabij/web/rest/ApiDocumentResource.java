package nl.nabij.web.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.Open;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Describes the API as it is installed now. For everybody, also for pages of others: it holds no data. */
@Component(service = ApiDocumentResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("openapi.json")
@Open
public final class ApiDocumentResource {

    private record Made(List<URL> fragments, byte[] document) {}

    private final BundleContext bundles;
    private volatile Made made = new Made(List.of(), new byte[0]);

    @Activate
    public ApiDocumentResource(BundleContext bundles) {
        this.bundles = bundles;
    }

    @GET
    @Produces("application/json")
    public Response read() {
        return Response.ok(document())
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** Addresses of a bundle's entries change when it does. */
    private byte[] document() {
        var fragments = Arrays.stream(bundles.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getEntry(ApiDocument.FRAGMENT))
                .filter(Objects::nonNull)
                .toList();
        var now = made;
        if (!sameAddresses(now.fragments(), fragments)) {
            now = new Made(fragments, ApiDocument.merge(fragments));
            made = now;
        }
        return now.document();
    }

    /** Not by URL.equals, which may ask the network. */
    private static boolean sameAddresses(List<URL> some, List<URL> others) {
        return some.stream()
                .map(URL::toExternalForm)
                .toList()
                .equals(others.stream().map(URL::toExternalForm).toList());
    }
}
