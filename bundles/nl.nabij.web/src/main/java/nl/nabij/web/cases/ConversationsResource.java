package nl.nabij.web.cases;

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
import nl.nabij.api.ConversationId;
import nl.nabij.api.Scope;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Conversation;
import nl.nabij.api.cases.ConversationService;
import nl.nabij.api.cases.NewConversation;
import nl.nabij.api.rest.Created;
import nl.nabij.web.LogInFilter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Conversations without a record. */
@Component(service = ConversationsResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class ConversationsResource {

    private final ConversationService conversations;

    @Activate
    public ConversationsResource(@Reference ConversationService conversations) {
        this.conversations = conversations;
    }

    /** Why a conversation is taken back. */
    public record TakingBack(@Nullable String reason) {}

    /** Lists the caller's own conversations since Monday that did not become a record. */
    @GET
    @Path("conversations")
    @Needs(Scope.CASES_READ)
    public List<Conversation> thisWeek(@Context SecurityContext security) {
        return conversations.thisWeek(Visit.of(security).caller());
    }

    /** Counts a conversation: a topic and a day, no person. */
    @POST
    @Path("conversations")
    @Needs(Scope.CASES_WRITE)
    public Created<Conversation> add(
            @Context SecurityContext security,
            @HeaderParam("Idempotency-Key") UUID request,
            NewConversation conversation) {
        var made = conversations.add(Visit.of(security).caller(), conversation, request);
        return new Created<>("conversations/" + made.id(), made);
    }

    /** Reads a conversation of the caller. */
    @GET
    @Path("conversations/{conversation}")
    @Needs(Scope.CASES_READ)
    public Conversation get(@Context SecurityContext security, @PathParam("conversation") ConversationId id) {
        return conversations.get(Visit.of(security).caller(), id);
    }

    /** Takes a conversation back that was counted by mistake. */
    @PUT
    @Path("conversations/{conversation}/annulment")
    @Needs(Scope.CASES_WRITE)
    public void takeBack(
            @Context SecurityContext security, @PathParam("conversation") ConversationId id, TakingBack sent) {
        conversations.takeBack(Visit.of(security).caller(), id, sent.reason());
    }
}
