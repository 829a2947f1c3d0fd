package nl.nabij.web.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.Scope;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.organisation.NeighbourhoodInput;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.rest.Created;
import nl.nabij.api.rest.IfMatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Neighbourhoods, also those that ended. */
@Component(service = NeighbourhoodsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("neighbourhoods")
@Needs(Scope.ADMINISTRATION)
public final class NeighbourhoodsResource {

    private final OrganisationService organisations;

    @Activate
    public NeighbourhoodsResource(@Reference OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** Lists neighbourhoods by name: to experts and coordinators those in use, to administrators all. */
    @GET
    @Needs({})
    public List<Neighbourhood> list(@Context SecurityContext security) {
        return organisations.neighbourhoods(Visit.of(security).caller());
    }

    /** Adds a neighbourhood. */
    @POST
    public Created<Neighbourhood> add(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") UUID request,
            NeighbourhoodInput neighbourhood) {
        var added = organisations.addNeighbourhood(Visit.of(security).caller(), neighbourhood, request);
        return new Created<>("neighbourhoods/" + added.id(), added);
    }

    /** Gives one neighbourhood. */
    @GET
    @Path("{id}")
    public Neighbourhood get(@Context SecurityContext security, @PathParam("id") NeighbourhoodId id) {
        return organisations.neighbourhood(Visit.of(security).caller(), id);
    }

    /** Changes a neighbourhood. */
    @PUT
    @Path("{id}")
    public Neighbourhood change(
            @Context SecurityContext security,
            @PathParam("id") NeighbourhoodId id,
            @HeaderParam("If-Match") IfMatch seen,
            NeighbourhoodInput neighbourhood) {
        return organisations.changeNeighbourhood(Visit.of(security).caller(), id, neighbourhood, seen.version());
    }
}
