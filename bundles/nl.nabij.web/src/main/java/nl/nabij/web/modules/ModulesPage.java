package nl.nabij.web.modules;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
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
import nl.nabij.api.access.Visit;
import nl.nabij.api.modules.ModuleService;
import nl.nabij.api.ui.Form;
import nl.nabij.api.ui.FormView;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Texts;
import nl.nabij.web.LogInFilter;
import nl.nabij.web.templates.modules.JtemodulesGenerated;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

@Component(service = ModulesPage.class)
@JakartarsResource
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("/modules")
@Produces("text/html")
public final class ModulesPage {

    private static final Texts TEXTS = Texts.of(ModulesPage.class);

    private final ModuleService modules;

    @Activate
    public ModulesPage(@Reference ModuleService modules) {
        this.modules = modules;
    }

    @GET
    public Page page(@Context SecurityContext security) {
        return page(Visit.of(security).caller(), Form.empty());
    }

    @POST
    @Path("{module}")
    @Consumes("application/x-www-form-urlencoded")
    public Response choose(@PathParam("module") String module, Form form, @Context SecurityContext security) {
        var caller = Visit.of(security).caller();
        return form.answer(
                filled -> {
                    modules.choose(
                            caller,
                            module,
                            filled.version(),
                            filled.value("present").equals("true"));
                    return "/modules";
                },
                again -> page(caller, again));
    }

    private Page page(Caller caller, Form form) {
        var list = new ModuleList(modules.list(caller), modules.faults(caller));
        return Page.of(
                "modules",
                view -> TEXTS.in(view).get("title"),
                (out, view) -> JtemodulesGenerated.render(
                        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
                        null,
                        view,
                        TEXTS.in(view),
                        FormView.of(form, TEXTS, view),
                        list));
    }
}
