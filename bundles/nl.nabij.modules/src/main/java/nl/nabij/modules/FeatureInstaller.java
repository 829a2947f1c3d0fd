package nl.nabij.modules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.nabij.api.modules.OptionalModule.Problem;
import nl.nabij.api.modules.OptionalModule.Step;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds and removes what lies in the distribution, with Karaf. */
final class FeatureInstaller implements Installer {

    /** Nothing that runs is refreshed or taken over: what would need that is refused. */
    private static final EnumSet<Option> QUIETLY = EnumSet.of(Option.NoAutoRefreshBundles, Option.NoAutoManageBundles);

    private static final Logger LOG = LoggerFactory.getLogger(FeatureInstaller.class);

    private final FeaturesService features;
    private final BundleContext context;

    FeatureInstaller(FeaturesService features, BundleContext context) {
        this.features = features;
        this.context = context;
    }

    @Override
    public boolean done(String module, boolean present) {
        var catalogue = Catalogue.of(features);
        var required = catalogue.required(module);
        return present ? required && started(catalogue.ownLocations(module)) : !required;
    }

    @Override
    public Optional<Problem> change(String module, boolean present, Consumer<Step> progress) {
        var own = Catalogue.of(features).ownLocations(module);
        if (!present && others(own)) {
            return Optional.of(Problem.DISTURBS_OTHERS);
        }
        var begun = new AtomicBoolean();
        DeploymentListener steps = event -> step(event).ifPresent(step -> {
            begun.set(true);
            progress.accept(step);
        });
        progress.accept(Step.PREPARING);
        try (var watch = new Watch(context, own)) {
            features.registerListener(steps);
            carryOut(module, present);
            progress.accept(Step.CHECKING);
            if (watch.disturbed()) {
                return undone(module, present, Problem.DISTURBS_OTHERS);
            }
            return present && !started(own) ? undone(module, true, Problem.NOT_STARTED) : Optional.empty();
        } catch (Exception e) {
            LOG.warn("Module {} was not {}", module, present ? "added" : "removed", e);
            return undone(module, present, begun.get() ? Problem.NOT_STARTED : Problem.INCOMPLETE);
        } finally {
            features.unregisterListener(steps);
        }
    }

    private void carryOut(String module, boolean present) throws Exception {
        if (present) {
            features.installFeatures(Set.of(module), FeaturesService.ROOT_REGION, QUIETLY);
        } else {
            features.uninstallFeatures(Set.of(module), FeaturesService.ROOT_REGION, QUIETLY);
        }
    }

    private Optional<Problem> undone(String module, boolean present, Problem problem) {
        try {
            if (Catalogue.of(features).required(module) == present) {
                carryOut(module, !present);
            }
        } catch (Exception e) {
            LOG.error("Module {} could not be put back as it was", module, e);
        }
        return Optional.of(problem);
    }

    private boolean started(Set<String> locations) {
        return bundles(locations).stream().allMatch(FeatureInstaller::started);
    }

    private static boolean started(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> true;
            case Bundle.STARTING -> bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
            default -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        };
    }

    /** True when bundles beside these use classes of these: they would have to be stopped too. */
    private boolean others(Set<String> own) {
        return bundles(own).stream()
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(wiring -> wiring != null)
                .flatMap(wiring -> wiring.getProvidedWires(null).stream())
                .map(BundleWire::getRequirerWiring)
                .anyMatch(user -> user != null && !own.contains(user.getBundle().getLocation()));
    }

    private List<Bundle> bundles(Set<String> locations) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> locations.contains(bundle.getLocation()))
                .toList();
    }

    private static Optional<Step> step(DeploymentEvent event) {
        return switch (event) {
            case DEPLOYMENT_STARTED -> Optional.of(Step.LOADING);
            case BUNDLES_RESOLVED -> Optional.of(Step.STARTING);
            default -> Optional.empty();
        };
    }
}
