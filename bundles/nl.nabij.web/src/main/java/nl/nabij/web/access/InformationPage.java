package nl.nabij.web.access;

import static nl.nabij.web.access.AccessTexts.TEXTS;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.nabij.api.access.Directory;
import nl.nabij.api.ui.Page;
import nl.nabij.web.Html;
import nl.nabij.web.Open;
import nl.nabij.web.templates.access.JteinformationGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What clients are told about what is written down; for everybody, to show or to print. */
@Component(service = InformationPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=auth)")
@Path("/informatie")
@Produces(MediaType.TEXT_HTML)
@Open
public final class InformationPage {

    private final Directory directory;

    @Activate
    public InformationPage(@Reference Directory directory) {
        this.directory = directory;
    }

    @GET
    public Page page() {
        var text = directory.informationText();
        return Page.of(
                "",
                view -> TEXTS.in(view).get("organisation.information"),
                (out, view) -> JteinformationGenerated.render(Html.to(out), null, TEXTS.in(view), text));
    }
}
