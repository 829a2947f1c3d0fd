package nl.nabij.web.cases;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.Role;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Directory.Person;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CaseloadFilter;
import nl.nabij.api.cases.CaseloadFilter.Status;
import nl.nabij.api.cases.CaseloadFilter.View;
import nl.nabij.api.cases.CaseloadRow;
import nl.nabij.api.cases.CaseloadService;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtepeopleGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Trajectories of the caller or the caller's teams, with filters; searching keeps the term out of the address. */
@Component(service = PeoplePage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten")
@Produces("text/html")
public final class PeoplePage {

    private static final Texts TEXTS = Texts.of(PeoplePage.class);

    private static final int SIZE = 50;

    private final CaseloadService caseload;
    private final Directory directory;

    @Activate
    public PeoplePage(@Reference CaseloadService caseload, @Reference Directory directory) {
        this.caseload = caseload;
        this.directory = directory;
    }

    /**
     * @param views more than one when the caller is expert and coordinator
     * @param expert whose list a coordinator looks at, or null for everybody's
     * @param neighbourhood the code chosen, or ""
     * @param found true for the result of a search
     * @param cursor of the next page, or null
     */
    public record People(
            View view,
            List<View> views,
            Status status,
            @Nullable Person expert,
            String neighbourhood,
            List<Neighbourhood> neighbourhoods,
            List<CaseloadRow> rows,
            boolean found,
            @Nullable String cursor) {

        public @Nullable String next() {
            return cursor == null ? null : address(view, status) + "&vanaf=" + cursor;
        }

        /** The address of the same list with another view or status. */
        public String address(View view, Status status) {
            var whose = expert == null || view == View.MINE ? "" : "&wie=" + expert.id();
            return "/trajecten?weergave=" + view + "&status=" + status + whose + "&wijk=" + neighbourhood;
        }
    }

    @GET
    public Page page(
            @Context SecurityContext security,
            @QueryParam("weergave") @Nullable String view,
            @QueryParam("status") @Nullable String status,
            @QueryParam("wie") @Nullable String expert,
            @QueryParam("wijk") @Nullable String neighbourhood,
            @QueryParam("vanaf") @Nullable String cursor) {
        var caller = Visit.of(security).caller();
        var chosen = new CaseloadFilter(
                view(caller, view),
                choice(Status.class, status, Status.OPEN),
                null,
                expert == null || expert.isEmpty() ? null : AccountId.fromString(expert),
                neighbourhood == null || neighbourhood.isEmpty() ? null : NeighbourhoodId.fromString(neighbourhood));
        var slice = caseload.list(caller, chosen, cursor, SIZE);
        return page(Form.empty(), people(caller, chosen, slice.items(), false, slice.next()));
    }

    /** The answer to a search is the page itself: an address to go to would have to hold the term. */
    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response search(Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var view = view(caller, form.value("view"));
        try {
            var found = caseload.search(caller, view, form.text("term"));
            return Response.ok(page(form, people(caller, everybody(view), found, true, null)))
                    .build();
        } catch (nl.nabij.api.InvalidInputException wrong) {
            return form.answer(
                    unread -> {
                        throw wrong;
                    },
                    again -> page(again, people(caller, everybody(view), List.of(), false, null)));
        }
    }

    private static CaseloadFilter everybody(View view) {
        return new CaseloadFilter(view, Status.OPEN, null, null, null);
    }

    private People people(
            Caller caller, CaseloadFilter chosen, List<CaseloadRow> rows, boolean found, @Nullable String next) {
        var views =
                caller.is(Role.EXPERT) && caller.is(Role.COORDINATOR) ? List.of(View.values()) : List.of(chosen.view());
        return new People(
                chosen.view(),
                views,
                chosen.status(),
                expert(caller, chosen.expert()),
                chosen.neighbourhood() == null ? "" : chosen.neighbourhood().toString(),
                directory.neighbourhoods(),
                rows,
                found,
                next);
    }

    /** An unknown one has no name, and an empty list. */
    private @Nullable Person expert(Caller caller, @Nullable AccountId expert) {
        return expert == null
                ? null
                : new Person(expert, directory.names(caller, List.of(expert)).getOrDefault(expert, ""));
    }

    private static Page page(Form form, People people) {
        return Page.of(
                people.view() == View.MINE ? "people" : "team",
                view -> TEXTS.in(view).get("people.title." + people.view()),
                (out, view) -> JtepeopleGenerated.render(
                        Html.to(out), null, view, TEXTS.in(view), FormView.of(form, TEXTS, view), people));
    }

    /** What the caller asks for, or what fits the role. */
    private static View view(Caller caller, @Nullable String view) {
        return choice(View.class, view, caller.is(Role.EXPERT) ? View.MINE : View.TEAM);
    }

    /** An unknown word in an address means nothing special. */
    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String name, E otherwise) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }
}
