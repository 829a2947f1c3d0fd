package nl.nabij.web.cases;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TeamId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CaseloadFilter;
import nl.nabij.api.cases.CaseloadFilter.Status;
import nl.nabij.api.cases.CaseloadFilter.View;
import nl.nabij.api.cases.CaseloadRow;
import nl.nabij.api.cases.CaseloadService;
import nl.nabij.api.cases.Closing;
import nl.nabij.api.cases.NewTrajectory;
import nl.nabij.api.cases.Question;
import nl.nabij.api.cases.TimelineItem;
import nl.nabij.api.cases.Trajectory;
import nl.nabij.api.cases.TrajectoryDetails;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.rest.Created;
import nl.nabij.api.rest.IfMatch;
import nl.nabij.web.LogInFilter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Trajectories: the way that a client and one or more experts go together. */
@Component(service = TrajectoriesResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class TrajectoriesResource {

    private final TrajectoryService trajectories;
    private final CaseloadService caseload;

    @Activate
    public TrajectoriesResource(@Reference TrajectoryService trajectories, @Reference CaseloadService caseload) {
        this.trajectories = trajectories;
        this.caseload = caseload;
    }

    /** What to look for: part of a name, nickname or neighbourhood, or a whole code. */
    public record Search(@Nullable View view, @Nullable String term) {}

    /** Why a trajectory is taken back. */
    public record TakingBack(@Nullable String reason) {}

    /**
     * Lists trajectories, those that ask attention first on top; there is no total.
     *
     * @param view the caller's own as an expert, or those of the caller's teams as a coordinator; left out it is what fits
     *     the caller's role
     * @param status which of them
     * @param team one of the caller's teams
     * @param expert in the view TEAM: what this expert is on
     */
    @GET
    @Path("trajectories")
    @Needs(Scope.CASES_READ)
    public Slice<CaseloadRow> list(
            @Context SecurityContext security,
            @QueryParam("view") @Nullable View view,
            @QueryParam("status") @DefaultValue("OPEN") Status status,
            @QueryParam("team") @Nullable TeamId team,
            @QueryParam("expert") @Nullable AccountId expert,
            @QueryParam("neighbourhood") @Nullable NeighbourhoodId neighbourhood,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        var caller = Visit.of(security).caller();
        var filter = new CaseloadFilter(view(caller, view), status, team, expert, neighbourhood);
        return caseload.list(caller, filter, cursor, size);
    }

    /** Searches trajectories; the term travels in the body, so that no address or log has it. */
    @POST
    @Path("trajectory-searches")
    @Needs(Scope.CASES_READ)
    public List<CaseloadRow> search(@Context SecurityContext security, Search search) {
        var caller = Visit.of(security).caller();
        return caseload.search(caller, view(caller, search.view()), search.term());
    }

    private static View view(Caller caller, @Nullable View asked) {
        return asked != null ? asked : caller.is(Role.EXPERT) ? View.MINE : View.TEAM;
    }

    /** Starts a trajectory that the caller leads; with a conversation, that becomes its first contact. */
    @POST
    @Path("trajectories")
    @Needs(Scope.CASES_WRITE)
    public Created<Trajectory> start(
            @Context SecurityContext security, @HeaderParam("Idempotency-Key") UUID request, NewTrajectory trajectory) {
        var started = trajectories.start(Visit.of(security).caller(), trajectory, request);
        return new Created<>("trajectories/" + started.id(), started);
    }

    /** Reads a trajectory as the caller may see it. */
    @GET
    @Path("trajectories/{trajectory}")
    @Needs(Scope.CASES_READ)
    public Trajectory get(@Context SecurityContext security, @PathParam("trajectory") TrajectoryId id) {
        return trajectories.get(Visit.of(security).caller(), id);
    }

    /** Changes the details of client and trajectory; what is left out is taken away. */
    @PUT
    @Path("trajectories/{trajectory}/details")
    @Needs(Scope.CASES_WRITE)
    public Trajectory change(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @HeaderParam("If-Match") IfMatch seen,
            TrajectoryDetails details) {
        return trajectories.change(Visit.of(security).caller(), id, details, seen.version());
    }

    /** Lists the client's questions, the newest first. */
    @GET
    @Path("trajectories/{trajectory}/questions")
    @Needs(Scope.CASES_READ)
    public List<Question> questions(@Context SecurityContext security, @PathParam("trajectory") TrajectoryId id) {
        return trajectories.questions(Visit.of(security).caller(), id);
    }

    /** Writes the client's question anew; the older ones stay. */
    @PUT
    @Path("trajectories/{trajectory}/question")
    @Needs(Scope.CASES_WRITE)
    public Trajectory ask(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @HeaderParam("If-Match") IfMatch seen,
            Question question) {
        return trajectories.ask(Visit.of(security).caller(), id, question, seen.version());
    }

    /** Closes a trajectory with what changed and why. */
    @PUT
    @Path("trajectories/{trajectory}/closing")
    @Needs(Scope.CASES_WRITE)
    public Trajectory close(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @HeaderParam("If-Match") IfMatch seen,
            Closing closing) {
        return trajectories.close(Visit.of(security).caller(), id, closing, seen.version());
    }

    /** Opens a closed trajectory again. */
    @DELETE
    @Path("trajectories/{trajectory}/closing")
    @Needs(Scope.CASES_WRITE)
    public Trajectory reopen(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @HeaderParam("If-Match") IfMatch seen) {
        return trajectories.reopen(Visit.of(security).caller(), id, seen.version());
    }

    /** Takes back a trajectory that was begun by mistake. */
    @PUT
    @Path("trajectories/{trajectory}/annulment")
    @Needs(Scope.CASES_WRITE)
    public void takeBack(@Context SecurityContext security, @PathParam("trajectory") TrajectoryId id, TakingBack sent) {
        trajectories.takeBack(Visit.of(security).caller(), id, sent.reason());
    }

    /** Says that the client was given the information text today, if it was not given before. */
    @PUT
    @Path("trajectories/{trajectory}/information")
    @Needs(Scope.CASES_WRITE)
    public Trajectory informed(@Context SecurityContext security, @PathParam("trajectory") TrajectoryId id) {
        return trajectories.informed(Visit.of(security).caller(), id);
    }

    /** Lists what happened, the latest first. */
    @GET
    @Path("trajectories/{trajectory}/timeline")
    @Needs(Scope.CASES_READ)
    public Slice<TimelineItem> timeline(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return trajectories.timeline(Visit.of(security).caller(), id, cursor, size);
    }
}
