package nl.nabij.modules;

import java.util.Optional;
import java.util.function.Consumer;
import nl.nabij.api.modules.OptionalModule.Problem;
import nl.nabij.api.modules.OptionalModule.Step;

/** Adds and removes one module without touching any other bundle; puts back what was when that fails. */
interface Installer {

    /** True when the module stands as it was chosen: there with all its bundles running, or no longer there. */
    boolean done(String module, boolean present);

    /** Empty when it succeeded; otherwise everything is as it was. */
    Optional<Problem> change(String module, boolean present, Consumer<Step> progress);
}
