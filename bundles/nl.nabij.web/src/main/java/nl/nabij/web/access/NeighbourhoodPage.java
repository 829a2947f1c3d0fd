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
import nl.nabij.api.NeighbourhoodId;
import nl.nabij.api.Role;
import nl.nabij.api.access.Visit;
import nl.nabij.api.organisation.Neighbourhood;
import nl.nabij.api.organisation.NeighbourhoodInput;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Html;
import nl.nabij.web.templates.access.JteneighbourhoodGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** One neighbourhood, or a new one. */
@Component(service = NeighbourhoodPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/organisatie/wijken")
@Produces(MediaType.TEXT_HTML)
public final class NeighbourhoodPage {

    private static final String PATH = "/organisatie/wijken";
    private static final String DONE = "/organisatie?gedaan=saved";

    private final OrganisationService organisations;

    @Activate
    public NeighbourhoodPage(@Reference OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GET
    @Path("/nieuw")
    public Page fresh(@Context SecurityContext security) {
        Visit.of(security).requireRole(Role.ADMINISTRATOR);
        return page(Form.empty(), "neighbourhood.new", PATH);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                NeighbourhoodPage::read,
                input -> {
                    organisations.addNeighbourhood(caller, input, form.request());
                    return DONE;
                },
                again -> page(again, "neighbourhood.new", PATH));
    }

    @GET
    @Path("/{id}")
    public Page neighbourhood(@PathParam("id") NeighbourhoodId id, @Context SecurityContext security) {
        return page(
                filled(organisations.neighbourhood(Visit.of(security).caller(), id)),
                "neighbourhood.title",
                PATH + "/" + id);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") NeighbourhoodId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                NeighbourhoodPage::read,
                input -> {
                    organisations.changeNeighbourhood(caller, id, input, form.version());
                    return DONE;
                },
                again -> page(again, "neighbourhood.title", PATH + "/" + id));
    }

    private static NeighbourhoodInput read(Form form) {
        return new NeighbourhoodInput(
                form.value("name"), form.text("municipality"), form.number("inhabitants"), form.day("endedOn"));
    }

    private static Form filled(Neighbourhood neighbourhood) {
        return Form.empty()
                .with("name", neighbourhood.name())
                .with("municipality", neighbourhood.municipality())
                .with("inhabitants", neighbourhood.inhabitants())
                .with("endedOn", neighbourhood.endedOn())
                .with("version", neighbourhood.version());
    }

    private static Page page(Form form, String title, String action) {
        return Page.of(
                "organisation",
                view -> TEXTS.in(view).get(title),
                (out, view) -> JteneighbourhoodGenerated.render(
                        Html.to(out), null, TEXTS.in(view), FormView.of(form, TEXTS, view), title, action));
    }
}
