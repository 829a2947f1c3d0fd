package nl.nabij.itest.karaf;

import static org.apache.karaf.features.FeaturesService.ROOT_REGION;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.ConflictException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.Scope;
import nl.nabij.api.modules.ModuleService;
import nl.nabij.api.modules.OptionalModule;
import nl.nabij.api.modules.OptionalModule.State;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Every optional module comes and goes on the running product, and nothing else notices. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ModulesTest {

    private static final int TOUCHED = BundleEvent.STOPPING | BundleEvent.UNRESOLVED | BundleEvent.UPDATED;

    @Inject
    private ModuleService modules;

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    private final Caller administrator = caller(Role.ADMINISTRATOR);

    @Configuration
    public Option[] product() throws IOException {
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(new File(System.getProperty("nabij.distribution"))
                            .toURI()
                            .toString())
                    .name("Nabij")
                    .karafVersion(System.getProperty("nabij.karaf"))
                    .unpackDirectory(new File("target/exam"))
                    .useDeployFolder(false),
            keepRuntimeFolder(),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            editConfigurationFilePut("etc/custom.system.properties", "nabij.port", String.valueOf(freePort())),
            // The tools of the test itself come from where Maven keeps them.
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg",
                    "org.ops4j.pax.url.mvn.localRepository",
                    System.getProperty("maven.repo.local")),
        };
    }

    @Test
    public void shouldAddAndRemoveEveryModuleWithoutTouchingAnythingElse() throws Exception {
        var offered = modules.list(administrator);
        assertFalse("no module is offered", offered.isEmpty());

        for (var module : offered) {
            var start = module.state();
            var other = start == State.PRESENT ? State.ABSENT : State.PRESENT;
            var own = new ArrayList<>(touchedBy(() -> change(module.name(), other)));
            own.addAll(touchedBy(() -> change(module.name(), start)));
            var foreign = own.stream()
                    .filter(bundle -> !belongs(bundle, module.name()))
                    .toList();
            assertEquals(module.name() + " touched others", List.of(), foreign);
        }
    }

    /** What an operator chooses in a file, and no administrator on the page. */
    @Test
    public void shouldAddAndRemoveTheOtherDatabaseWithoutTouchingAnythingElse() throws Exception {
        var name = "nabij-database-postgresql";
        var quietly = EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

        var touched = new ArrayList<>(touchedBy(() -> features.installFeatures(Set.of(name), ROOT_REGION, quietly)));
        assertTrue(features.isInstalled(features.getFeature(name)));
        touched.addAll(touchedBy(() -> features.uninstallFeatures(Set.of(name), ROOT_REGION, quietly)));

        assertFalse(features.isInstalled(features.getFeature(name)));
        assertEquals(List.of("org.postgresql.jdbc"), touched.stream().distinct().toList());
    }

    @Test
    public void shouldTellTheSecondAdministratorWhoClicks() throws Exception {
        var module = modules.list(administrator).get(0);
        var present = module.state() != State.PRESENT;

        var first = modules.choose(administrator, module.name(), module.version(), present);
        var refused = assertThrows(
                ConflictException.class, () -> modules.choose(administrator, module.name(), module.version(), present));

        assertEquals(present ? State.ADDING : State.REMOVING, first.state());
        assertEquals(first.version(), refused.current() instanceof OptionalModule current ? current.version() : -1);
        await(module.name(), present ? State.PRESENT : State.ABSENT);
        change(module.name(), present ? State.ABSENT : State.PRESENT);
    }

    @Test
    public void shouldNotExistForOthersThanAdministrators() {
        var name = modules.list(administrator).get(0).name();
        for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
            assertThrows(NotFoundException.class, () -> modules.list(caller(role)));
            assertThrows(NotFoundException.class, () -> modules.choose(caller(role), name, 0, false));
        }
    }

    @Test
    public void shouldNeverOfferTheBase() {
        assertThrows(NotFoundException.class, () -> modules.choose(administrator, "nabij", 0, false));
        assertThrows(NotFoundException.class, () -> modules.choose(administrator, "nabij-database-derby", 0, false));
        assertThrows(NotFoundException.class, () -> modules.choose(administrator, "scr", 0, false));
    }

    private void change(String name, State wanted) throws InterruptedException {
        var now = modules.get(administrator, name);
        modules.choose(administrator, name, now.version(), wanted == State.PRESENT);
        var after = await(name, wanted);
        assertEquals(null, after.problem());
    }

    private OptionalModule await(String name, State wanted) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var module = modules.get(administrator, name);
        while (module.state() != wanted || module.step() != null) {
            assertTrue(module + " does not become " + wanted, System.nanoTime() < end);
            TimeUnit.MILLISECONDS.sleep(50);
            module = modules.get(administrator, name);
        }
        return module;
    }

    private interface Work {
        void run() throws Exception;
    }

    private List<String> touchedBy(Work work) throws Exception {
        var touched = new CopyOnWriteArrayList<String>();
        SynchronousBundleListener listener = event -> {
            if ((event.getType() & TOUCHED) != 0) {
                touched.add(event.getBundle().getSymbolicName());
            }
        };
        context.addBundleListener(listener);
        try {
            work.run();
        } finally {
            context.removeBundleListener(listener);
        }
        return touched;
    }

    /** nabij-questionnaire-oss brings nl.nabij.questionnaire.oss. */
    private static boolean belongs(String bundle, String module) {
        return bundle.equals("nl." + module.replace('-', '.'));
    }

    private static Caller caller(Role role) {
        return new Caller(
                new AccountId(1),
                "Invented Person",
                Set.of(role),
                Set.of(),
                EnumSet.allOf(Scope.class),
                Locale.forLanguageTag("nl"),
                Caller.Source.PAGE);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
