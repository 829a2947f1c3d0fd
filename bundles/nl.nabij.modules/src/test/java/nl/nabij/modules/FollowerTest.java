package nl.nabij.modules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.nabij.api.modules.ModuleChoices;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;

class FollowerTest {

    private static final int LAST_LEVEL = 100;

    private final AtomicInteger asked = new AtomicInteger();

    /** What comes out of a scheduled task ends it for good. */
    @Test
    void shouldGoOnAfterAnError() {
        var follower = follower(LAST_LEVEL);
        try {
            assertDoesNotThrow(follower::follow);
            assertEquals(1, asked.get());
        } finally {
            follower.stop();
        }
    }

    @Test
    void shouldWaitUntilEverythingIsStarted() {
        var follower = follower(LAST_LEVEL - 1);
        try {
            follower.follow();
            assertEquals(0, asked.get());
        } finally {
            follower.stop();
        }
    }

    private Follower follower(int level) {
        var follower = new Follower(failing(ModuleChoices.class), failing(FeaturesService.class), context(level));
        follower.booted = new BootFinished() {};
        return follower;
    }

    private <T> T failing(Class<T> type) {
        return answering(type, method -> {
            asked.incrementAndGet();
            throw new NoClassDefFoundError("what a removed module left behind");
        });
    }

    private static BundleContext context(int level) {
        var levels = answering(FrameworkStartLevel.class, method -> level);
        var framework = answering(Bundle.class, method -> levels);
        return answering(
                BundleContext.class, method -> method.equals("getProperty") ? Integer.toString(LAST_LEVEL) : framework);
    }

    /** One answer to all that is asked of it, by the name of the method. */
    private static <T> T answering(Class<T> type, Function<String, @Nullable Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer.apply(method.getName())));
    }
}
