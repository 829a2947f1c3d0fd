package nl.nabij.web.cases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.ConversationId;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.TeamId;
import nl.nabij.api.Topic;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Conversation;
import nl.nabij.api.cases.ConversationService;
import nl.nabij.api.cases.NewConversation;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Option;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JteconversationGenerated;
import nl.nabij.web.templates.cases.JtehadconversationGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A conversation without a record: one tap and a topic. It may become a record later. */
@Component(service = ConversationPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/gesprek")
@Produces("text/html")
public final class ConversationPage {

    private static final Texts TEXTS = Texts.of(ConversationPage.class);

    private final ConversationService conversations;
    private final Directory directory;

    @Activate
    public ConversationPage(@Reference ConversationService conversations, @Reference Directory directory) {
        this.conversations = conversations;
        this.directory = directory;
    }

    @GET
    public Page page(@Context SecurityContext security) {
        return page(Visit.of(security).caller(), Form.empty());
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response add(Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> new NewConversation(
                        filled.id("team", TeamId::fromString),
                        filled.choice("topic", Topic.class),
                        filled.day("on"),
                        filled.id("neighbourhood", NeighbourhoodId::fromString)),
                conversation -> {
                    conversations.add(caller, conversation, form.request());
                    return "/vandaag?gedaan=saved";
                },
                again -> page(caller, again));
    }

    @GET
    @Path("{conversation}")
    public Page one(@PathParam("conversation") ConversationId id, @Context SecurityContext security) {
        return one(conversations.get(Visit.of(security).caller(), id), Form.empty());
    }

    @POST
    @Path("{conversation}/terugnemen")
    @Consumes("application/x-www-form-urlencoded")
    public Response takeBack(
            @PathParam("conversation") ConversationId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> {
                    conversations.takeBack(caller, id, filled.words("reason"));
                    return "/vandaag?gedaan=deleted";
                },
                again -> one(conversations.get(caller, id), again));
    }

    private Page page(Caller caller, Form form) {
        var week = conversations.thisWeek(caller);
        List<Option> teams = Choices.teams(directory, caller.teams());
        List<Neighbourhood> neighbourhoods = directory.neighbourhoods();
        return Page.of(
                "today",
                view -> TEXTS.in(view).get("conversation.title"),
                (out, view) -> JteconversationGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        week,
                        teams,
                        neighbourhoods));
    }

    private static Page one(Conversation conversation, Form form) {
        return Page.of(
                "today",
                view -> TEXTS.in(view).get("conversation.title"),
                (out, view) -> JtehadconversationGenerated.render(
                        Html.to(out), null, view, TEXTS.in(view), FormView.of(form, TEXTS, view), conversation));
    }
}
