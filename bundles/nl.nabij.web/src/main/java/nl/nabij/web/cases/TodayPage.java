package nl.nabij.web.cases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.Role;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CaseloadFilter;
import nl.nabij.api.cases.CaseloadFilter.Status;
import nl.nabij.api.cases.CaseloadFilter.View;
import nl.nabij.api.cases.CaseloadRow;
import nl.nabij.api.cases.CaseloadService;
import nl.nabij.api.cases.ContactService;
import nl.nabij.api.cases.Conversation;
import nl.nabij.api.cases.ConversationService;
import nl.nabij.api.cases.WeekContact;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtetodayGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who asks attention and why, and what this week brought. */
@Component(service = TodayPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/vandaag")
@Produces("text/html")
public final class TodayPage {

    private static final Texts TEXTS = Texts.of(TodayPage.class);

    private static final int SHOWN = 20;
    private static final int BRIEF = 80;

    private final CaseloadService caseload;
    private final ContactService contacts;
    private final ConversationService conversations;

    @Activate
    public TodayPage(
            @Reference CaseloadService caseload,
            @Reference ContactService contacts,
            @Reference ConversationService conversations) {
        this.caseload = caseload;
        this.contacts = contacts;
        this.conversations = conversations;
    }

    /**
     * @param expert the own people; else those of the teams, as a coordinator
     * @param more there are more who ask attention than shown
     */
    public record Today(
            boolean expert,
            List<CaseloadRow> asking,
            boolean more,
            List<WeekContact> contacts,
            List<Conversation> conversations) {}

    @GET
    public Page page(@Context SecurityContext security) {
        var today = today(Visit.of(security).caller());
        return Page.of(
                "today",
                view -> TEXTS.in(view).get("today.title"),
                (out, view) -> JtetodayGenerated.render(Html.to(out), null, view, TEXTS.in(view), today));
    }

    /** Its beginning, up to a word. */
    public static String brief(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= BRIEF) {
            return line;
        }
        int space = line.lastIndexOf(' ', BRIEF);
        return line.substring(0, space > 0 ? space : BRIEF) + "…";
    }

    private Today today(Caller caller) {
        boolean expert = caller.is(Role.EXPERT);
        var filter = new CaseloadFilter(expert ? View.MINE : View.TEAM, Status.ATTENTION, null, null, null);
        var asking = caseload.list(caller, filter, null, SHOWN);
        return new Today(
                expert,
                asking.items(),
                asking.next() != null,
                expert ? contacts.thisWeek(caller) : List.of(),
                expert ? conversations.thisWeek(caller) : List.of());
    }
}
