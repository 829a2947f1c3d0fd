package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.organisation.Team;
import nl.nabij.api.organisation.TeamInput;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Html;
import nl.nabij.web.templates.access.JteteamGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** One team, or a new one. */
@Component(service = TeamPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/organisatie/teams")
@Produces(MediaType.TEXT_HTML)
public final class TeamPage {

    private static final String PATH = "/organisatie/teams";
    private static final String DONE = "/organisatie?gedaan=saved";

    private final OrganisationService organisations;

    @Activate
    public TeamPage(@Reference OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GET
    @Path("/nieuw")
    public Page fresh(@Context SecurityContext security) {
        organisations.teams(Visit.of(security).caller());
        return page(Form.empty(), "team.new", PATH);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                TeamPage::read,
                input -> {
                    organisations.addTeam(caller, input, form.request());
                    return DONE;
                },
                again -> page(again, "team.new", PATH));
    }

    @GET
    @Path("/{id}")
    public Page team(@PathParam("id") TeamId id, @Context SecurityContext security) {
        return page(filled(organisations.team(Visit.of(security).caller(), id)), "team.title", PATH + "/" + id);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") TeamId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                TeamPage::read,
                input -> {
                    organisations.changeTeam(caller, id, input, form.version());
                    return DONE;
                },
                again -> page(again, "team.title", PATH + "/" + id));
    }

    private static TeamInput read(Form form) {
        return new TeamInput(form.value("name"), form.text("municipality"), form.day("endedOn"));
    }

    private static Form filled(Team team) {
        return Form.empty()
                .with("name", team.name())
                .with("municipality", team.municipality())
                .with("endedOn", team.endedOn())
                .with("version", team.version());
    }

    private static Page page(Form form, String title, String action) {
        return Page.of(
                "organisation",
                view -> TEXTS.in(view).get(title),
                (out, view) -> JteteamGenerated.render(
                        Html.to(out), null, TEXTS.in(view), FormView.of(form, TEXTS, view), title, action));
    }
}
