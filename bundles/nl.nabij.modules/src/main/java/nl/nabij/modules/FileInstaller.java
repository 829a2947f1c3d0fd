package nl.nabij.modules;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nl.nabij.api.modules.OptionalModule.Problem;
import nl.nabij.api.modules.OptionalModule.Step;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds and removes what comes from outside: one bundle of data on which nothing else can lean, so without a feature. */
final class FileInstaller implements Installer {

    private static final Logger LOG = LoggerFactory.getLogger(FileInstaller.class);

    private final Outside outside;
    private final BundleContext context;
    private final Map<String, ModuleFile> lookedAt = new ConcurrentHashMap<>();

    FileInstaller(Outside outside, BundleContext context) {
        this.outside = outside;
        this.context = context;
    }

    /** What was chosen here is added as it was looked at, whatever becomes of the file meanwhile. */
    void lookedAt(ModuleFile file) {
        lookedAt.put(file.name(), file);
    }

    /** What was chosen but does not lie in the folder waits, until an administrator puts it back or gives it up. */
    @Override
    public boolean done(String module, boolean present) {
        var bundle = outside.inUse(module);
        if (!present) {
            return bundle == null;
        }
        return bundle != null && bundle.getState() == Bundle.ACTIVE
                || !outside.read().modules().containsKey(module);
    }

    @Override
    public Optional<Problem> change(String module, boolean present, Consumer<Step> progress) {
        progress.accept(Step.PREPARING);
        try (var watch = new Watch(context, Set.of(Outside.location(module)))) {
            progress.accept(Step.LOADING);
            remove(module);
            if (present) {
                add(module, progress);
            }
            progress.accept(Step.CHECKING);
            return watch.disturbed() ? undone(module, Problem.DISTURBS_OTHERS) : Optional.empty();
        } catch (IOException | BundleException e) {
            LOG.warn("Module {} was not {}", module, present ? "added" : "removed", e);
            return undone(module, Problem.NOT_STARTED);
        }
    }

    private void add(String module, Consumer<Step> progress) throws IOException, BundleException {
        var chosen = lookedAt.remove(module);
        var file = chosen == null ? outside.read().modules().get(module) : chosen;
        if (file == null) {
            throw new IOException("no longer in the folder");
        }
        try (var in = QuestionnaireBundle.of(file)) {
            var bundle = context.installBundle(Outside.location(module), in);
            progress.accept(Step.STARTING);
            bundle.start();
        }
    }

    private void remove(String module) throws BundleException {
        var bundle = outside.inUse(module);
        if (bundle != null) {
            bundle.uninstall();
        }
    }

    private Optional<Problem> undone(String module, Problem problem) {
        try {
            remove(module);
        } catch (BundleException e) {
            LOG.error("Module {} could not be taken away again", module, e);
        }
        return Optional.of(problem);
    }
}
