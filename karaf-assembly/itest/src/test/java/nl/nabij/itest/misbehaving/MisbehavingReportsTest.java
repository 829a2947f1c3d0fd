package nl.nabij.itest.misbehaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import nl.nabij.itest.Person;
import nl.nabij.itest.Product;
import nl.nabij.itest.Until;
import nl.nabij.itest.Visitor;
import org.junit.jupiter.api.Test;

/** A module with bad reports is stopped and named, the others go on, and it can be taken away. */
class MisbehavingReportsTest {

    private static final String MODULE = "nabij-report-bad";
    private static final List<Class<?>> REPORTS =
            List.of(BadReport.Throwing.class, BadReport.Hanging.class, BadReport.Nosy.class, BadReport.Unsayable.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void shouldBeStoppedNamedAndTakenAway() throws IOException {
        try (var product = Product.unpack("misbehaving").demo(5)) {
            offer(product);
            product.start();
            Person.await(product);
            var administrator = Person.ADMINISTRATOR.signIn(product);
            var coordinator = Person.COORDINATOR.signIn(product);
            var good = report(coordinator, "municipality");

            choose(administrator, true);
            assertSays(coordinator, report(coordinator, "throwing"), "“Stuk: throwing” werkt niet goed: bij het maken");
            assertSays(
                    coordinator, report(coordinator, "hanging"), "“Stuk: hanging” werkt niet goed: het deed te lang");
            assertSays(coordinator, report(coordinator, "nosy"), "“Stuk: nosy” werkt niet goed: het vroeg om cijfers");
            coordinator.get(report(coordinator, "hanging") + "/pdf").expect(200);
            var list = coordinator.get("/verslagen").expect(200).text();
            assertTrue(list.contains("“Stuk: hanging” werkt niet goed"), list);
            assertTrue(list.contains("“Stuk: nosy” werkt niet goed"), list);
            assertTrue(list.contains(BadReport.Unsayable.class.getName() + "” werkt niet goed"), list);
            assertSays(coordinator, good, "Met welke vragen komen mensen?");

            choose(administrator, false);
            var rest = coordinator.get("/verslagen").expect(200).text();
            assertFalse(rest.contains("Stuk") || rest.contains("werkt niet goed"), rest);
            assertSays(coordinator, good, "Met welke vragen komen mensen?");
            assertLog(product.log());
            // Also with a thread that does not end.
            product.stop();
        }
    }

    private static void assertLog(String log) {
        assertTrue(log.contains("Report throwing of " + BadReport.Throwing.class.getName() + " fails"));
        assertTrue(log.contains("Report hanging of " + BadReport.Hanging.class.getName() + " takes longer"));
        assertTrue(log.contains("Report nosy of " + BadReport.Nosy.class.getName() + " asks for what"));
        assertFalse(log.contains(BadReport.UNSAID));
        assertEquals(1, log.split("Report hanging of", -1).length - 1, "asked again");
    }

    private static String report(Visitor coordinator, String id) {
        return coordinator
                .get("/verslagen")
                .expect(200)
                .page()
                .expectFirst("main a[href^=/verslagen/" + id + ".]:not([href$=-1])")
                .attr("href");
    }

    private static void assertSays(Visitor visitor, String path, String text) {
        var page = visitor.get(path).expect(200).page().select("main").text();
        assertTrue(page.contains(text), page);
    }

    private static void choose(Visitor administrator, boolean present) {
        var form = "form[action=/modules/" + MODULE + "]";
        administrator
                .submitOnce(administrator.get("/modules"), form, Map.of("present", String.valueOf(present)))
                .expect(303);
        Until.so(
                LIMIT,
                () -> administrator.get("/modules").page().selectFirst(form + " button[value=" + !present + "]")
                        != null,
                () -> administrator.get("/modules").page().select("main").text());
    }

    /** Puts a feature with the bad bundle beside those of the distribution. */
    private static void offer(Product product) throws IOException {
        var bundle = product.home().resolve("bad.jar");
        write(bundle);
        product.write("bad-features.xml", """
                <features name="bad" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="%s" version="1.0.0">
                    <details>
                      title = Stukke verslagen
                      purpose = Verslagen die niet goed werken.
                      change = Er komen verslagen bij die niet werken.
                    </details>
                    <bundle>%s</bundle>
                  </feature>
                </features>
                """.formatted(MODULE, bundle.toUri()));
        var file = "etc/org.apache.karaf.features.cfg";
        var address = product.home().resolve("bad-features.xml").toUri();
        product.write(
                file,
                product.read(file).replaceFirst("(?m)^(featuresRepositories *= *\\\\?\\s*)", "$1" + address + ", "));
    }

    private static void write(Path bundle) throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "nl.nabij.report.bad");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Import-Package", "nl.nabij.api.report,nl.nabij.api.report.spi");
        main.putValue("Service-Component", "OSGI-INF/*.xml");
        try (OutputStream out = Files.newOutputStream(bundle);
                var jar = new JarOutputStream(out, manifest)) {
            add(jar, BadReport.class);
            for (var report : REPORTS) {
                add(jar, report);
                jar.putNextEntry(new ZipEntry("OSGI-INF/" + report.getSimpleName() + ".xml"));
                jar.write("""
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                          <implementation class="%1$s"/>
                          <service><provide interface="nl.nabij.api.report.spi.Report"/></service>
                        </scr:component>
                        """.formatted(report.getName()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        var file = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new ZipEntry(file));
        try (var in = type.getClassLoader().getResourceAsStream(file)) {
            in.transferTo(jar);
        }
    }
}
