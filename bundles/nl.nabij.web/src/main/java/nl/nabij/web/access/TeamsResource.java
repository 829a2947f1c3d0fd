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
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.organisation.TeamInput;
import nl.nabij.api.rest.Created;
import nl.nabij.api.rest.IfMatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Teams, also those that ended. */
@Component(service = TeamsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("teams")
@Needs(Scope.ADMINISTRATION)
public final class TeamsResource {

    private final OrganisationService organisations;
    private final Directory directory;

    @Activate
    public TeamsResource(@Reference OrganisationService organisations, @Reference Directory directory) {
        this.organisations = organisations;
        this.directory = directory;
    }

    /** Lists all teams by name. */
    @GET
    public List<Team> list(@Context SecurityContext security) {
        return organisations.teams(Visit.of(security).caller());
    }

    /** Adds a team. */
    @POST
    public Created<Team> add(
            @Context SecurityContext security, @HeaderParam("Idempotency-Key") UUID request, TeamInput team) {
        var added = organisations.addTeam(Visit.of(security).caller(), team, request);
        return new Created<>("teams/" + added.id(), added);
    }

    /** Gives one team. */
    @GET
    @Path("{id}")
    public Team get(@Context SecurityContext security, @PathParam("id") TeamId id) {
        return organisations.team(Visit.of(security).caller(), id);
    }

    /** Lists who may be put on a trajectory of this team, to who is in it. */
    @GET
    @Path("{id}/experts")
    @Needs(Scope.CASES_READ)
    public List<Directory.Person> experts(@Context SecurityContext security, @PathParam("id") TeamId id) {
        var caller = Visit.of(security).caller();
        if (!caller.teams().contains(id)) {
            throw new NotFoundException();
        }
        return directory.experts(caller, id);
    }

    /** Changes a team. */
    @PUT
    @Path("{id}")
    public Team change(
            @Context SecurityContext security,
            @PathParam("id") TeamId id,
            @HeaderParam("If-Match") IfMatch seen,
            TeamInput team) {
        return organisations.changeTeam(Visit.of(security).caller(), id, team, seen.version());
    }
}
