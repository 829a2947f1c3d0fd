package nl.nabij.api.modules;

import nl.nabij.api.modules.OptionalModule.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for a module, as kept in the database.
 *
 * @param present it is to be there, or not
 * @param problem why the last change was undone, or null
 * @param version counts the changes; 0 means that nobody ever chose
 */
public record ModuleChoice(
        String module, boolean present, @Nullable Problem problem, long version) {}
