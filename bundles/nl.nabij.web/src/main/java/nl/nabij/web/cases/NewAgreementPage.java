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
import nl.nabij.api.TrajectoryId;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.AgreementService;
import nl.nabij.api.cases.ByWhom;
import nl.nabij.api.cases.TrajectoryService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JtenewagreementGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A new agreement of client and expert. */
@Component(service = NewAgreementPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/trajecten/{trajectory}/afspraken")
@Produces("text/html")
public final class NewAgreementPage {

    private static final Texts TEXTS = Texts.of(NewAgreementPage.class);

    private final TrajectoryService trajectories;
    private final AgreementService agreements;

    @Activate
    public NewAgreementPage(@Reference TrajectoryService trajectories, @Reference AgreementService agreements) {
        this.trajectories = trajectories;
        this.agreements = agreements;
    }

    @GET
    public Page page(@PathParam("trajectory") TrajectoryId id, @Context SecurityContext security) {
        return page(Visit.of(security).caller(), id, Form.empty().with("byWhom", ByWhom.TOGETHER));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response add(@PathParam("trajectory") TrajectoryId id, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                AgreementForm::read,
                agreement -> {
                    agreements.add(caller, id, agreement, form.request());
                    return "/trajecten/" + id + "?gedaan=saved";
                },
                again -> page(caller, id, again));
    }

    private Page page(Caller caller, TrajectoryId id, Form form) {
        var label = Writable.of(trajectories.get(caller, id), form).label();
        return Page.of(
                "people",
                view -> TEXTS.in(view).get("agreement.title"),
                (out, view) -> JtenewagreementGenerated.render(
                        Html.to(out), null, view, TEXTS.in(view), FormView.of(form, TEXTS, view), id, label));
    }
}
