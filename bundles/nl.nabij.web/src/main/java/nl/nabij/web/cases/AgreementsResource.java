package nl.nabij.web.cases;

import jakarta.ws.rs.DELETE;
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
import nl.nabij.api.AgreementId;
import nl.nabij.api.Scope;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Agreement;
import nl.nabij.api.cases.AgreementService;
import nl.nabij.api.cases.NewAgreement;
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

/** What client and expert agreed. */
@Component(service = AgreementsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class AgreementsResource {

    private final AgreementService agreements;

    @Activate
    public AgreementsResource(@Reference AgreementService agreements) {
        this.agreements = agreements;
    }

    /** Why an agreement is taken back. */
    public record TakingBack(@Nullable String reason) {}

    /** Lists the open agreements of a trajectory, the first due first. */
    @GET
    @Path("trajectories/{trajectory}/agreements")
    @Needs(Scope.CASES_READ)
    public List<Agreement> list(@Context SecurityContext security, @PathParam("trajectory") TrajectoryId trajectory) {
        return agreements.open(Visit.of(security).caller(), trajectory);
    }

    /** Writes down an agreement. */
    @POST
    @Path("trajectories/{trajectory}/agreements")
    @Needs(Scope.CASES_WRITE)
    public Created<Agreement> add(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId trajectory,
            @HeaderParam("Idempotency-Key") UUID request,
            NewAgreement agreement) {
        var made = agreements.add(Visit.of(security).caller(), trajectory, agreement, request);
        return new Created<>("agreements/" + made.id(), made);
    }

    /** Reads an agreement. */
    @GET
    @Path("agreements/{agreement}")
    @Needs(Scope.CASES_READ)
    public Agreement get(@Context SecurityContext security, @PathParam("agreement") AgreementId id) {
        return agreements.get(Visit.of(security).caller(), id);
    }

    /** Changes an agreement. */
    @PUT
    @Path("agreements/{agreement}")
    @Needs(Scope.CASES_WRITE)
    public Agreement change(
            @Context SecurityContext security,
            @PathParam("agreement") AgreementId id,
            @HeaderParam("If-Match") IfMatch seen,
            NewAgreement agreement) {
        return agreements.change(Visit.of(security).caller(), id, agreement, seen.version());
    }

    /** Says that it was done or let go today. */
    @PUT
    @Path("agreements/{agreement}/settlement")
    @Needs(Scope.CASES_WRITE)
    public Agreement settle(
            @Context SecurityContext security,
            @PathParam("agreement") AgreementId id,
            @HeaderParam("If-Match") IfMatch seen) {
        return agreements.settle(Visit.of(security).caller(), id, true, seen.version());
    }

    /** Opens a settled agreement again. */
    @DELETE
    @Path("agreements/{agreement}/settlement")
    @Needs(Scope.CASES_WRITE)
    public Agreement reopen(
            @Context SecurityContext security,
            @PathParam("agreement") AgreementId id,
            @HeaderParam("If-Match") IfMatch seen) {
        return agreements.settle(Visit.of(security).caller(), id, false, seen.version());
    }

    /** Takes an agreement back: it stays to be seen with the reason, and no longer counts. */
    @PUT
    @Path("agreements/{agreement}/annulment")
    @Needs(Scope.CASES_WRITE)
    public Agreement takeBack(
            @Context SecurityContext security,
            @PathParam("agreement") AgreementId id,
            @HeaderParam("If-Match") IfMatch seen,
            TakingBack sent) {
        return agreements.takeBack(Visit.of(security).caller(), id, sent.reason(), seen.version());
    }
}
