package nl.nabij.api.modules;

import java.util.List;
import nl.nabij.api.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who may choose modules, and what was chosen: kept in the database with its row in the audit log, so that the choice
 * survives a restart and the loss of everything that is not the database. Whoever carries the choices out reads them here.
 */
@ProviderType
public interface ModuleChoices {

    /** Every choice ever made; {@link nl.nabij.api.NotFoundException} for who is no administrator. */
    List<ModuleChoice> read(Caller caller);

    /**
     * Writes down a choice; {@link nl.nabij.api.NotFoundException} for who is no administrator.
     *
     * @param origin where the module comes from, for the audit log; null for one of the distribution
     * @throws nl.nabij.api.ConflictException (without a record) when the version is no longer this one
     */
    ModuleChoice choose(Caller caller, String module, @Nullable Origin origin, long version, boolean present);

    /** Every choice, for the product itself to follow. */
    List<ModuleChoice> all();

    /** Turns a choice back that could not be carried out, unless it was changed since; written to the audit log. */
    void undo(ModuleChoice choice, OptionalModule.Problem problem);
}
