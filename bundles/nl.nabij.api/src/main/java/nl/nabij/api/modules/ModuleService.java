package nl.nabij.api.modules;

import java.util.List;
import nl.nabij.api.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The modules of this installation. For administrators; to others nothing exists here
 * ({@link nl.nabij.api.NotFoundException}). Thread-safe.
 */
@ProviderType
public interface ModuleService {

    /**
     * Every module that is offered, by title: those of the distribution, and those that lie in the folder {@code modules}
     * at the moment of asking.
     */
    List<OptionalModule> list(Caller caller);

    /** One module; {@link nl.nabij.api.NotFoundException} when it is not offered. */
    OptionalModule get(Caller caller, String name);

    /** What lies in the folder {@code modules} and cannot be offered, or waits for something. */
    List<ModuleFault> faults(Caller caller);

    /**
     * Adds or removes a module on the running product. Answers at once; the change itself takes seconds, is seen in
     * {@link OptionalModule#state} and {@link OptionalModule#step}, and interrupts nothing else. When it does not
     * succeed, everything is put back as it was and {@link OptionalModule#problem} says why. The choice is kept over a
     * restart, and followed by every node on the same database.
     *
     * @param version the version that the caller saw
     * @param present true to add, false to remove; what is so already stays so
     * @return the module with the change under way
     * @throws nl.nabij.api.ConflictException when it was changed since (with the module as it is now)
     * @throws nl.nabij.api.InvalidInputException with fault {@code module.needed} when another module in use needs it
     */
    OptionalModule choose(Caller caller, String name, long version, boolean present);
}
