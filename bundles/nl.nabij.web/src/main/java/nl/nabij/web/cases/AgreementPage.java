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
import nl.nabij.api.AgreementId;
import nl.nabij.api.Caller;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.Agreement;
import nl.nabij.api.cases.AgreementService;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JteagreementGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** An agreement: done, changed or taken back. */
@Component(service = AgreementPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/afspraken/{agreement}")
@Produces("text/html")
public final class AgreementPage {

    private static final Texts TEXTS = Texts.of(AgreementPage.class);

    private final AgreementService agreements;
    private final TrajectoryService trajectories;

    @Activate
    public AgreementPage(@Reference AgreementService agreements, @Reference TrajectoryService trajectories) {
        this.agreements = agreements;
        this.trajectories = trajectories;
    }

    @GET
    public Page page(@PathParam("agreement") AgreementId id, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        var agreement = agreements.get(caller, id);
        return page(caller, agreement, AgreementForm.filled(Form.empty(), agreement));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response change(@PathParam("agreement") AgreementId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                AgreementForm::read,
                agreement -> done(agreements.change(caller, id, agreement, form.version())),
                again -> page(caller, agreements.get(caller, id), again));
    }

    @POST
    @Path("klaar")
    @Consumes("application/x-www-form-urlencoded")
    public Response settle(@PathParam("agreement") AgreementId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> done(
                        agreements.settle(caller, id, !filled.value("settled").equals("false"), filled.version())),
                again -> again(caller, id, again));
    }

    @POST
    @Path("terugnemen")
    @Consumes("application/x-www-form-urlencoded")
    public Response takeBack(@PathParam("agreement") AgreementId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> done(agreements.takeBack(caller, id, filled.words("reason"), filled.version())),
                again -> again(caller, id, again));
    }

    /** A form that held a button or a reason alone comes back with the whole agreement. */
    private Page again(Caller caller, AgreementId id, Form form) {
        var agreement = agreements.get(caller, id);
        return page(caller, agreement, AgreementForm.filled(form, agreement));
    }

    private static String done(Agreement agreement) {
        return "/trajecten/" + agreement.trajectory() + "?gedaan=saved";
    }

    private Page page(Caller caller, Agreement agreement, Form form) {
        Seen.again(form, agreement.version());
        var label = Writable.of(trajectories.get(caller, agreement.trajectory()), form)
                .label();
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("agreement.change.title"),
                (out, view) -> JteagreementGenerated.render(
                        Html.to(out),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        Seen.conflict(form),
                        label,
                        agreement));
    }
}
