package nl.nabij.web.questionnaire;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import nl.nabij.api.Scope;
import nl.nabij.api.SelfFillId;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.questionnaire.NewSelfFill;
import nl.nabij.api.questionnaire.SelfFill;
import nl.nabij.api.questionnaire.SelfFillService;
import nl.nabij.api.rest.Created;
import nl.nabij.web.LogInFilter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Links with which a client fills in a sheet alone. */
@Component(service = SelfFillsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class SelfFillsResource {

    private final SelfFillService links;

    @Activate
    public SelfFillsResource(@Reference SelfFillService links) {
        this.links = links;
    }

    /**
     * A link to make.
     *
     * @param variant the id of an installed questionnaire
     * @param form the id of one of its forms
     * @param startSheet for a form that looks back: the sheet that it looks back on
     * @param moment for a form that looks back: after how many months
     * @param days how long it works, 1 to 14; 7 when left out
     */
    public record LinkToMake(
            @Nullable String variant,
            @Nullable String form,
            @Nullable SheetId startSheet,
            @Nullable Integer moment,
            @Nullable Integer days) {}

    /** A link, once with what opens it: the path after the address of the product, and the code to say. */
    public record MadeLink(SelfFill link, String path, String code) {}

    /** Lists the links of a trajectory, newest first. */
    @GET
    @Path("trajectories/{trajectory}/self-fill-links")
    @Needs(Scope.CASES_READ)
    public List<SelfFill> list(@Context SecurityContext security, @PathParam("trajectory") TrajectoryId trajectory) {
        return links.list(Visit.of(security).caller(), trajectory);
    }

    /** Makes a link. Path and code are in this answer only. An earlier open link for the same form ends. */
    @POST
    @Path("trajectories/{trajectory}/self-fill-links")
    @Needs(Scope.CASES_WRITE)
    public Created<MadeLink> make(
            @Context SecurityContext security, @PathParam("trajectory") TrajectoryId trajectory, LinkToMake link) {
        var made = links.make(
                Visit.of(security).caller(),
                new NewSelfFill(
                        trajectory,
                        Objects.requireNonNullElse(link.variant(), ""),
                        Objects.requireNonNullElse(link.form(), ""),
                        link.startSheet(),
                        link.moment(),
                        link.days()));
        return new Created<>(
                "trajectories/" + trajectory + "/self-fill-links",
                new MadeLink(made.link(), "/invullen/" + made.secret(), made.code()));
    }

    /** Takes a link back; it stops working at once. */
    @PUT
    @Path("self-fill-links/{link}/revocation")
    @Needs(Scope.CASES_WRITE)
    public void revoke(@Context SecurityContext security, @PathParam("link") SelfFillId link) {
        links.revoke(Visit.of(security).caller(), link);
    }
}
