package nl.nabij.web.modules;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.Scope;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.modules.ModuleFault;
import nl.nabij.api.modules.ModuleService;
import nl.nabij.api.modules.OptionalModule;
import nl.nabij.api.rest.IfMatch;
import nl.nabij.web.LogInFilter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The optional modules of this installation. */
@Component(service = ModulesResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("modules")
@Needs(Scope.ADMINISTRATION)
public final class ModulesResource {

    private final ModuleService modules;

    @Activate
    public ModulesResource(@Reference ModuleService modules) {
        this.modules = modules;
    }

    /** @param present whether the module is to be there */
    public record Choice(@Nullable Boolean present) {}

    /** All modules that are offered, by title. */
    @GET
    public List<OptionalModule> list(@Context SecurityContext security) {
        return modules.list(Visit.of(security).caller());
    }

    /** What lies in the folder of modules from outside and cannot be offered, or waits for something. */
    @GET
    @Path("faults")
    public List<ModuleFault> faults(@Context SecurityContext security) {
        return modules.faults(Visit.of(security).caller());
    }

    /** One module, and how far a change of it is. */
    @GET
    @Path("{module}")
    public OptionalModule get(@Context SecurityContext security, @PathParam("module") String module) {
        return modules.get(Visit.of(security).caller(), module);
    }

    /** Adds or removes a module. Answers at once; the module itself tells how far the change is, and what became of it. */
    @PUT
    @Path("{module}/choice")
    public OptionalModule choose(
            @Context SecurityContext security,
            @PathParam("module") String module,
            @HeaderParam("If-Match") IfMatch seen,
            Choice choice) {
        if (choice.present() == null) {
            throw new InvalidInputException(new Fault("present", "required"));
        }
        return modules.choose(Visit.of(security).caller(), module, seen.version(), choice.present());
    }
}
