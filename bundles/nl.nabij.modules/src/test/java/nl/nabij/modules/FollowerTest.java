package nl.nabij.modules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.lang.reflect.Proxy;
import nl.nabij.api.modules.ModuleChoices;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

class FollowerTest {

    /** What comes out of a scheduled task ends it for good. */
    @Test
    void shouldGoOnAfterAnError() {
        var follower = new Follower(failing(ModuleChoices.class), failing(FeaturesService.class), context());
        try {
            follower.booted = new BootFinished() {};

            assertDoesNotThrow(follower::follow);
        } finally {
            follower.stop();
        }
    }

    private static <T> T failing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            throw new NoClassDefFoundError("what a removed module left behind");
        }));
    }

    private static BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> method.getName().equals("getProperty") ? "target" : null);
    }
}
