package nl.nabij.web.cases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.Scope;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CaseloadService;
import nl.nabij.api.cases.TeamOverview;
import nl.nabij.web.LogInFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** How a team stands. A class of its own with the whole address: "teams" alone would be taken for the organisation's. */
@Component(service = TeamOverviewResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("teams/{team}/overview")
public final class TeamOverviewResource {

    private final CaseloadService caseload;

    @Activate
    public TeamOverviewResource(@Reference CaseloadService caseload) {
        this.caseload = caseload;
    }

    /** Shows how a team of the coordinator stands. */
    @GET
    @Needs(Scope.CASES_READ)
    public TeamOverview team(@Context SecurityContext security, @PathParam("team") TeamId team) {
        return caseload.team(Visit.of(security).caller(), team);
    }
}
