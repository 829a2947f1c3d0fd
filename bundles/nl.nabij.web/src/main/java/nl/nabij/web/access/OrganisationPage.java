package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.nabij.api.Caller;
import nl.nabij.api.access.Visit;
import nl.nabij.api.organisation.Organisation;
import nl.nabij.api.organisation.OrganisationInput;
import nl.nabij.api.organisation.OrganisationService;
import nl.nabij.api.organisation.SetUpItem;
import nl.nabij.api.organisation.Words;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Html;
import nl.nabij.web.templates.access.JteorganisationGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The organisation with its words, texts and set-up list; teams and neighbourhoods are listed here. */
@Component(service = OrganisationPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/organisatie")
@Produces(MediaType.TEXT_HTML)
public final class OrganisationPage {

    private final OrganisationService organisations;

    @Activate
    public OrganisationPage(@Reference OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GET
    public Page organisation(@Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return page(filled(organisations.get(caller)), caller);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                OrganisationPage::read,
                input -> {
                    organisations.change(caller, input, form.version());
                    return "/organisatie?gedaan=saved";
                },
                again -> page(again, caller));
    }

    private static OrganisationInput read(Form form) {
        return new OrganisationInput(
                form.value("name"),
                form.value("region"),
                new Words(form.value("client"), form.value("clients")),
                form.words("informationText"),
                form.text("retentionText"),
                form.choices("done", SetUpItem.class));
    }

    private static Form filled(Organisation organisation) {
        return Form.empty()
                .with("name", organisation.name())
                .with("region", organisation.region())
                .with("client", organisation.words().client())
                .with("clients", organisation.words().clients())
                .with("informationText", organisation.informationText())
                .with("retentionText", organisation.retentionText())
                .with("done", organisation.done())
                .with("version", organisation.version());
    }

    private Page page(Form form, Caller caller) {
        var teams = organisations.teams(caller);
        var neighbourhoods = organisations.neighbourhoods(caller);
        return Page.of(
                "organisation",
                view -> TEXTS.in(view).get("organisation.title"),
                (out, view) -> JteorganisationGenerated.render(
                        Html.to(out), null, TEXTS.in(view), FormView.of(form, TEXTS, view), teams, neighbourhoods));
    }
}
