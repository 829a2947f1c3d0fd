package nl.nabij.modules;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.nabij.api.modules.ModuleChoice;
import nl.nabij.api.modules.ModuleChoices;
import nl.nabij.api.modules.OptionalModule.Step;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Karaf follow what was chosen, one change at a time: at once when somebody chooses here, after a start what was
 * left undone, and every few seconds what was chosen on another node. Immediate, because after a start nobody asks for it.
 */
@Component(service = Follower.class, immediate = true)
public final class Follower {

    /** What is being carried out. */
    record Change(String module, boolean present, Step step) {}

    private static final int SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final ModuleChoices choices;
    private final FeaturesService features;
    private final Installer featureInstaller;
    private final FileInstaller fileInstaller;
    private final Bundle framework;
    private final int lastLevel;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "nabij modules"));
    private volatile @Nullable Change change;

    /** Karaf's own first installation goes before. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable BootFinished booted;

    @Activate
    public Follower(@Reference ModuleChoices choices, @Reference FeaturesService features, BundleContext context) {
        this.choices = choices;
        this.features = features;
        this.featureInstaller = new FeatureInstaller(features, context);
        this.fileInstaller = new FileInstaller(new Outside(context, features), context);
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        this.lastLevel = Integer.parseInt(context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL));
        worker.scheduleWithFixedDelay(this::follow, 1, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }

    /** What somebody looks at who is about to choose it. */
    void lookedAt(ModuleFile file) {
        fileInstaller.lookedAt(file);
    }

    /** Something was chosen just now. */
    void hurry() {
        worker.execute(this::follow);
    }

    Optional<Change> change() {
        return Optional.ofNullable(change);
    }

    void follow() {
        if (!started()) {
            return;
        }
        try {
            var catalogue = Catalogue.of(features);
            for (var choice : choices.all()) {
                var installer = catalogue.offers(choice.module()) ? featureInstaller : fileInstaller;
                if (!installer.done(choice.module(), choice.present())) {
                    carryOut(installer, choice);
                }
            }
        } catch (Throwable failed) {
            // An Error too: whatever passes this line ends the following for good.
            LOG.warn(
                    "The chosen modules could not be looked at ({}); tried again in {} s",
                    failed.getClass().getName(),
                    SECONDS);
        } finally {
            change = null;
        }
    }

    /** Also the last start level: a bundle that starts while others are resolved now and then misses a class for good. */
    private boolean started() {
        return booted != null && framework.adapt(FrameworkStartLevel.class).getStartLevel() >= lastLevel;
    }

    private void carryOut(Installer installer, ModuleChoice choice) {
        LOG.info("Module {}: {}", choice.module(), choice.present() ? "adding" : "removing");
        var problem = installer.change(
                choice.module(),
                choice.present(),
                step -> change = new Change(choice.module(), choice.present(), step));
        // When the product itself stops meanwhile, the change is finished at the next start.
        if (problem.isPresent() && framework.getState() == Bundle.ACTIVE) {
            LOG.warn("Module {}: undone, {}", choice.module(), problem.get());
            choices.undo(choice, problem.get());
        }
    }
}
