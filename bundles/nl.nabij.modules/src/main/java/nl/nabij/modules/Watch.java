package nl.nabij.modules;

import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when, during a change, a bundle is touched that has nothing to do with it. */
final class Watch implements SynchronousBundleListener, AutoCloseable {

    private static final int TOUCHED = BundleEvent.STOPPING
            | BundleEvent.STOPPED
            | BundleEvent.UPDATED
            | BundleEvent.UNRESOLVED
            | BundleEvent.UNINSTALLED;

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final BundleContext context;
    private final Set<String> own;
    private volatile boolean disturbed;

    Watch(BundleContext context, Set<String> own) {
        this.context = context;
        this.own = own;
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if ((event.getType() & TOUCHED) != 0 && !own.contains(event.getBundle().getLocation())) {
            disturbed = true;
            LOG.warn(
                    "Bundle {} was touched by a change of modules",
                    event.getBundle().getSymbolicName());
        }
    }

    boolean disturbed() {
        return disturbed;
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
