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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.nabij.api.Caller;
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CaseloadFilter;
import nl.nabij.api.cases.CaseloadFilter.Status;
import nl.nabij.api.cases.CaseloadFilter.View;
import nl.nabij.api.cases.CaseloadService;
import nl.nabij.api.cases.ContactService;
import nl.nabij.api.cases.NewContact;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Option;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtenewcontactGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Recording a contact: who, how and a few words. */
@Component(service = NewContactPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/contact")
@Produces("text/html")
public final class NewContactPage {

    private static final Texts TEXTS = Texts.of(NewContactPage.class);

    private static final int LARGEST = 100;

    private static final TrajectoryId NOBODY = new TrajectoryId(0);

    private final ContactService contacts;
    private final CaseloadService caseload;
    private final TrajectoryService trajectories;

    @Activate
    public NewContactPage(
            @Reference ContactService contacts,
            @Reference CaseloadService caseload,
            @Reference TrajectoryService trajectories) {
        this.contacts = contacts;
        this.caseload = caseload;
        this.trajectories = trajectories;
    }

    @GET
    public Page page(@Context SecurityContext security, @QueryParam("traject") @Nullable TrajectoryId trajectory) {
        return page(Visit.of(security).caller(), Form.empty().with("trajectory", trajectory));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response add(Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                NewContactPage::read,
                filled -> {
                    contacts.add(caller, filled.trajectory(), filled.contact(), form.request());
                    return "/trajecten/" + filled.trajectory() + "?gedaan=saved";
                },
                again -> page(caller, again));
    }

    private record Filled(TrajectoryId trajectory, NewContact contact) {}

    private static Filled read(Form form) {
        var chosen = form.id("trajectory", TrajectoryId::fromString);
        return new Filled(form.required("trajectory", chosen, NOBODY), ContactForm.read(form));
    }

    private Page page(Caller caller, Form form) {
        List<Option> people = people(caller, form);
        return Page.of(
                "today",
                view -> TEXTS.in(view).get("contact.title"),
                (out, view) -> JtenewcontactGenerated.render(
                        Html.to(out), null, view, TEXTS.in(view), FormView.of(form, TEXTS, view), people));
    }

    /** Everybody the caller is with, by name; the one that was chosen is always among them. */
    private List<Option> people(Caller caller, Form form) {
        var chosen = form.value("trajectory");
        var mine = new CaseloadFilter(View.MINE, Status.OPEN, null, null, null);
        var people = new ArrayList<Option>();
        for (var row : caseload.list(caller, mine, null, LARGEST).items()) {
            people.add(new Option(row.id().toString(), row.label()));
        }
        people.sort(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER));
        if (!chosen.isEmpty() && people.stream().noneMatch(one -> one.value().equals(chosen))) {
            var trajectory = trajectories.get(caller, TrajectoryId.fromString(chosen));
            people.add(0, new Option(chosen, Writable.of(trajectory, form).label()));
        }
        return people;
    }
}
