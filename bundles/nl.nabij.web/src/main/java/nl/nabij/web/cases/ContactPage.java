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
import nl.nabij.api.Caller;
import nl.nabij.api.ContactId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Contact;
import nl.nabij.api.cases.ContactService;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtecontactGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A contact that was recorded: change it or take it back. */
@Component(service = ContactPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/contact/{contact}")
@Produces("text/html")
public final class ContactPage {

    private static final Texts TEXTS = Texts.of(ContactPage.class);

    private final ContactService contacts;
    private final TrajectoryService trajectories;

    @Activate
    public ContactPage(@Reference ContactService contacts, @Reference TrajectoryService trajectories) {
        this.contacts = contacts;
        this.trajectories = trajectories;
    }

    @GET
    public Page page(@PathParam("contact") ContactId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var contact = contacts.get(caller, id);
        return page(caller, contact, ContactForm.filled(Form.empty(), contact));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response change(@PathParam("contact") ContactId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                ContactForm::read,
                contact -> done(contacts.change(caller, id, contact, form.version()), "saved"),
                again -> page(caller, contacts.get(caller, id), again));
    }

    @POST
    @Path("terugnemen")
    @Consumes("application/x-www-form-urlencoded")
    public Response takeBack(@PathParam("contact") ContactId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> done(contacts.takeBack(caller, id, filled.words("reason"), filled.version()), "deleted"),
                again -> {
                    var contact = contacts.get(caller, id);
                    return page(caller, contact, ContactForm.filled(again, contact));
                });
    }

    private static String done(Contact contact, String what) {
        return "/trajecten/" + contact.trajectory() + "?gedaan=" + what;
    }

    private Page page(Caller caller, Contact contact, Form form) {
        Seen.again(form, contact.version());
        var label = Writable.of(trajectories.get(caller, contact.trajectory()), form)
                .label();
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("contact.change.title"),
                (out, view) -> JtecontactGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        Seen.conflict(form),
                        label,
                        contact));
    }
}
