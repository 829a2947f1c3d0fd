package nl.nabij.web.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.Scope;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.organisation.OrganisationInput;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.rest.IfMatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The organisation, with its words and what clients are told. */
@Component(service = OrganisationResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("organisation")
@Needs(Scope.ADMINISTRATION)
public final class OrganisationResource {

    private final OrganisationService organisations;

    @Activate
    public OrganisationResource(@Reference OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** Gives the organisation, to everybody who works there. */
    @GET
    @Needs({})
    public Organisation get(@Context SecurityContext security) {
        return organisations.get(Visit.of(security).caller());
    }

    /** Changes the organisation. */
    @PUT
    public Organisation change(
            @Context SecurityContext security, @HeaderParam("If-Match") IfMatch seen, OrganisationInput organisation) {
        return organisations.change(Visit.of(security).caller(), organisation, seen.version());
    }
}
