package nl.nabij.web.cases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.TeamId;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Visit;
import nl.nabij.api.cases.CaseloadService;
import nl.nabij.api.cases.TeamOverview;
import nl.nabij.api.ui.Option;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.cases.JteteamGenerated;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** How a team stands, beside the thresholds of the handbook, and who is on what. */
@Component(service = TeamPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/team")
@Produces("text/html")
public final class TeamPage {

    private static final Texts TEXTS = Texts.of(TeamPage.class);

    private final CaseloadService caseload;
    private final Directory directory;

    @Activate
    public TeamPage(@Reference CaseloadService caseload, @Reference Directory directory) {
        this.caseload = caseload;
        this.directory = directory;
    }

    @GET
    public Page page(@Context SecurityContext security, @QueryParam("team") @Nullable TeamId team) {
        var caller = Visit.of(security).caller();
        List<Option> teams = Choices.teams(directory, caller.teams());
        TeamOverview overview = caseload.team(caller, team == null ? first(teams) : team);
        return Page.of(
                "team",
                view -> TEXTS.in(view).get("team.title"),
                (out, view) -> JteteamGenerated.render(Html.to(out), null, view, TEXTS.in(view), overview, teams));
    }

    private static TeamId first(List<Option> teams) {
        return teams.stream()
                .findFirst()
                .map(team -> TeamId.fromString(team.value()))
                .orElseThrow(NotFoundException::new);
    }
}
