package nl.nabij.web.cases;

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
import nl.nabij.api.ContactId;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Contact;
import nl.nabij.api.cases.ContactService;
import nl.nabij.api.cases.NewContact;
import nl.nabij.api.cases.WeekContact;
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

/** Contact moments of client and expert. */
@Component(service = ContactsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class ContactsResource {

    private final ContactService contacts;

    @Activate
    public ContactsResource(@Reference ContactService contacts) {
        this.contacts = contacts;
    }

    /** Why a contact is taken back. */
    public record TakingBack(@Nullable String reason) {}

    /** Lists the contacts of a trajectory, the latest first. */
    @GET
    @Path("trajectories/{trajectory}/contacts")
    @Needs(Scope.CASES_READ)
    public Slice<Contact> list(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId trajectory,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return contacts.of(Visit.of(security).caller(), trajectory, cursor, size);
    }

    /** Records a contact of the caller. */
    @POST
    @Path("trajectories/{trajectory}/contacts")
    @Needs(Scope.CASES_WRITE)
    public Created<Contact> add(
            @Context SecurityContext security,
            @PathParam("trajectory") TrajectoryId trajectory,
            @HeaderParam("Idempotency-Key") UUID request,
            NewContact contact) {
        var made = contacts.add(Visit.of(security).caller(), trajectory, contact, request);
        return new Created<>("contacts/" + made.id(), made);
    }

    /** Lists the caller's own contacts since Monday. */
    @GET
    @Path("contacts")
    @Needs(Scope.CASES_READ)
    public List<WeekContact> thisWeek(@Context SecurityContext security) {
        return contacts.thisWeek(Visit.of(security).caller());
    }

    /** Reads a contact. */
    @GET
    @Path("contacts/{contact}")
    @Needs(Scope.CASES_READ)
    public Contact get(@Context SecurityContext security, @PathParam("contact") ContactId id) {
        return contacts.get(Visit.of(security).caller(), id);
    }

    /** Changes a contact. */
    @PUT
    @Path("contacts/{contact}")
    @Needs(Scope.CASES_WRITE)
    public Contact change(
            @Context SecurityContext security,
            @PathParam("contact") ContactId id,
            @HeaderParam("If-Match") IfMatch seen,
            NewContact contact) {
        return contacts.change(Visit.of(security).caller(), id, contact, seen.version());
    }

    /** Takes a contact back: it stays to be seen with the reason, and no longer counts. */
    @PUT
    @Path("contacts/{contact}/annulment")
    @Needs(Scope.CASES_WRITE)
    public Contact takeBack(
            @Context SecurityContext security,
            @PathParam("contact") ContactId id,
            @HeaderParam("If-Match") IfMatch seen,
            TakingBack sent) {
        return contacts.takeBack(Visit.of(security).caller(), id, sent.reason(), seen.version());
    }
}
