package nl.nabij.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.ContactId;
import nl.nabij.api.Scope;
import nl.nabij.api.Slice;
import nl.nabij.api.Topic;
import nl.nabij.api.access.Needs;
import nl.nabij.api.rest.Created;
import nl.nabij.api.rest.IfMatch;
import org.jspecify.annotations.Nullable;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;

/** Pebbles found on the beach. */
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@Path("pebbles")
@Needs(Scope.CASES_READ)
abstract class PebblesResource {

    /** How hard. */
    enum Hardness {
        /** A nail scratches it. */
        SOFT,
        HARD
    }

    /**
     * One pebble.
     *
     * @param found on which day
     * @param version to be sent back
     */
    record Pebble(
            ContactId id,
            LocalDate found,
            @Nullable Hardness hardness,
            List<Topic> topics,
            Map<String, String> notes,
            long version) {}

    /** A pebble to lay down. */
    record NewPebble(@Nullable String name, boolean round, List<Topic> topics) {}

    /**
     * Every pebble. The {@link Pebble#found newest} first.
     *
     * @param round only the round ones
     */
    @GET
    abstract Slice<Pebble> list(
            @Context SecurityContext security,
            @QueryParam("round") @Nullable Boolean round,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size);

    /** Lays one down. */
    @POST
    @Needs(Scope.CASES_WRITE)
    abstract Created<Pebble> lay(@HeaderParam("Idempotency-Key") UUID request, NewPebble pebble);

    /** Changes one. */
    @PUT
    @Path("{id : [a-z0-9]+}")
    abstract Pebble change(@PathParam("id") ContactId id, @HeaderParam("If-Match") IfMatch seen, NewPebble pebble);

    /** Throws one back. */
    @DELETE
    @Path("{id}")
    abstract void remove(@PathParam("id") ContactId id);

    /** All as a table. */
    @GET
    @Path("table")
    @Produces("text/csv; charset=utf-8")
    abstract byte[] table();

    /** Weighs one as another standard describes pebbles. */
    @POST
    @Path("weights")
    @Consumes({"application/rock+json", "application/json"})
    @Produces("application/rock+json")
    abstract byte[] weigh(InputStream pebble);
}
