package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.nabij.api.AccountId;
import nl.nabij.api.access.AuditFilter;
import nl.nabij.api.access.AuditService;
import nl.nabij.api.access.Visit;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Html;
import nl.nabij.web.templates.access.JteauditGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who did what, and when; never what was written. */
@Component(service = AuditPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/logboek")
@Produces(MediaType.TEXT_HTML)
public final class AuditPage {

    private static final int PAGE = 50;

    private final AuditService audit;

    @Activate
    public AuditPage(@Reference AuditService audit) {
        this.audit = audit;
    }

    @GET
    public Page list(
            @QueryParam("account") @Nullable AccountId account,
            @QueryParam("van") @Nullable LocalDate from,
            @QueryParam("tot") @Nullable LocalDate to,
            @QueryParam("na") @Nullable String cursor,
            @Context SecurityContext security) {
        var filter = new AuditFilter(account, from, to);
        var slice = audit.list(Visit.of(security).caller(), filter, cursor, PAGE);
        return Page.of(
                "audit",
                view -> TEXTS.in(view).get("audit.title"),
                (out, view) -> JteauditGenerated.render(Html.to(out), null, view, TEXTS.in(view), filter, slice));
    }
}
