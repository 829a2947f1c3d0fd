package nl.nabij.web.cases;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.AccountId;
import nl.nabij.api.Scope;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.AttentionReason;
import nl.nabij.api.cases.NewHandOver;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.web.LogInFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who is on a trajectory, and what of it need not be done. */
@Component(service = ExpertsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class ExpertsResource {

    private final TrajectoryService trajectories;

    @Activate
    public ExpertsResource(@Reference TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    /** Puts one more expert of the team on it. */
    @PUT
    @Path("trajectories/{trajectory}/experts/{expert}")
    @Needs(Scope.CASES_WRITE)
    public Trajectory assign(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @PathParam("expert") AccountId expert) {
        return trajectories.assign(Visit.of(security).caller(), id, expert);
    }

    /** Takes an expert off; not the last one. */
    @DELETE
    @Path("trajectories/{trajectory}/experts/{expert}")
    @Needs(Scope.CASES_WRITE)
    public Trajectory takeOff(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @PathParam("expert") AccountId expert) {
        return trajectories.takeOff(Visit.of(security).caller(), id, expert);
    }

    /** Hands the trajectory over to another expert, who takes the place of the first one. */
    @POST
    @Path("trajectories/{trajectory}/hand-overs")
    @Needs(Scope.CASES_WRITE)
    public Trajectory handOver(
            @Context SecurityContext security, @PathParam("trajectory") TrajectoryId id, NewHandOver handOver) {
        return trajectories.handOver(Visit.of(security).caller(), id, handOver);
    }

    /** Puts a reason for attention away ("hoeft niet") until its next occasion. */
    @DELETE
    @Path("trajectories/{trajectory}/attention/{reason}")
    @Needs(Scope.CASES_WRITE)
    public Trajectory putAway(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @PathParam("reason") AttentionReason reason) {
        return trajectories.putAway(Visit.of(security).caller(), id, reason);
    }
}
