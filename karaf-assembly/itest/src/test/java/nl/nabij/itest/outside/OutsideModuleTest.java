package nl.nabij.itest.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.api.Scope;
import nl.nabij.itest.Answer;
import nl.nabij.itest.Person;
import nl.nabij.itest.Product;
import nl.nabij.itest.Until;
import nl.nabij.itest.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else makes a questionnaire by docs/extending.md alone, and an administrator adds it while the product runs. */
class OutsideModuleTest {

    private static final String MODULE = "nl.voorbeeld.hoe-gaat-het";
    private static final String ANSWER = "Het gaat beter dan in de zomer.";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path empty;

    @Test
    void shouldBeMadeByThePageAddedFilledInAndKept() throws IOException, InterruptedException {
        var page = new ExtendingPage(empty);
        page.build();
        try (var product = Product.unpack("outside").demo(2)) {
            var modules = product.home().resolve("modules");
            spoil(page.jar(), modules);
            product.start();
            Person.await(product);
            var administrator = Person.ADMINISTRATOR.signIn(product);
            var before = administrator.get("/modules").expect(200);
            assertNull(before.page().selectFirst(form(MODULE)));
            assertFaults(before);

            page.bring(product.home());
            assertOnlyWhatWasLookedAtIsAdded(page.jar(), modules, administrator);
            add(administrator, MODULE);
            assertSays(administrator, "gemaakt door Stichting Voorbeeld, versie 1.0.0");
            var log = administrator.get("/logboek").expect(200).text();
            assertTrue(log.contains("onderdeel " + MODULE + " 1.0.0 (Stichting Voorbeeld) toegevoegd"), log);

            var sheet = fillIn(product);
            assertOneOfTwoWithOneIdGivesWay(page.jar(), modules, administrator);
            Files.delete(modules.resolve("dubbel.jar"));
            new Spoilt(page.jar(), modules).manifest("nieuwer", OutsideModuleTest::newer);
            assertSays(administrator, "Het bestand staat niet meer in de map modules");
            assertSays(administrator, "Versie 1.1.0 ligt klaar; in gebruik is versie 1.0.0");

            // What ./nabij does with a new build: what Karaf knew is gone.
            product.stop();
            delete(product.home().resolve("data/cache"));
            product.start();
            await(administrator, MODULE);
            assertSays(administrator, "gemaakt door Stichting Voorbeeld, versie 1.1.0");
            assertSays(administrator, "test.dubbel Dit onderdeel is gekozen, maar het staat niet in de map modules");
            assertEquals(ANSWER, answer(Person.EXPERT.signIn(product), sheet));
            fillIn(product);
        }
    }

    /** Whatever lies there when the product starts. */
    private static void spoil(Path good, Path modules) throws IOException {
        var spoilt = new Spoilt(good, modules);
        Files.writeString(modules.resolve("geen-zip.jar"), "no zip");
        spoilt.definition("onderwerp", json -> json.replace("\"plannen\"", "\"wonen\""));
        spoilt.definition(
                "kring",
                json -> json.replace("\"label\": \"Wil je hulp?\"", "\"label\": \"H\", \"when\": {\"cell\": \"for\"}"));
        spoilt.definition("geen-json", json -> json.replaceFirst("\\{", ""));
        var rows = IntStream.range(0, 10_000)
                .mapToObj(row -> "{\"id\":\"r" + row + "\",\"label\":\"x\"}")
                .collect(Collectors.joining(","));
        spoilt.definition(
                "rijen",
                json -> json.replaceFirst(
                        "\"questions\": \\[",
                        "\"table\": {\"rowHeading\": \"x\", \"columns\": [{\"id\": \"c\", \"kind\": \"text\", \"label\": \"c\"}],"
                                + " \"rows\": [" + rows + "]}, $0"));
        spoilt.manifest("naam", manifest -> manifest.replaceFirst("SymbolicName: \\S+", "SymbolicName: nl.nabij.core"));
    }

    private static void assertFaults(Answer page) {
        Map.of(
                        "geen-zip.jar", "geen jar-bestand",
                        "onderwerp.jar", "questionnaire.json, line ",
                        "kring.jar", "go in a circle",
                        "geen-json.jar", "questionnaire.json, line 2, column ",
                        "rijen.jar", "the definition is larger than 256 kB",
                        "naam.jar", "De naam nl.nabij.core is al van een ander onderdeel")
                .forEach((file, fault) -> {
                    var section = page.page().selectFirst("main section:has(h2:contains(" + file + "))");
                    assertTrue(section != null && section.text().contains(fault), () -> file + ": " + section);
                });
    }

    private static void assertOneOfTwoWithOneIdGivesWay(Path good, Path modules, Visitor administrator)
            throws IOException {
        new Spoilt(good, modules).definition("dubbel", json -> json.replace("\"1.0\"", "\"9.9\""));

        add(administrator, "test.dubbel");

        var page = administrator
                .get("/vragenlijsten")
                .expect(200)
                .page()
                .select("main")
                .text();
        assertTrue(page.contains("gives way to " + MODULE), page);
        assertTrue(page.contains("1.0") && !page.contains("9.9"), page);
    }

    private static void assertOnlyWhatWasLookedAtIsAdded(Path good, Path modules, Visitor administrator)
            throws IOException {
        var spoilt = new Spoilt(good, modules);
        spoilt.definition("wissel", json -> json);
        var seen = administrator.get("/modules").expect(200);
        spoilt.definition("wissel", json -> json.replace("\"voorbeeld\"", "\"gouda\""));

        var told = administrator
                .submitOnce(seen, form("test.wissel"), Map.of("present", "true"))
                .expect(409);

        assertTrue(told.text().contains("er ligt een ander bestand"), told.text());
        assertSays(administrator, "dezelfde code als Mijn netwerk");
        Files.delete(modules.resolve("wissel.jar"));
    }

    private static void add(Visitor administrator, String module) {
        administrator
                .submitOnce(administrator.get("/modules"), form(module), Map.of("present", "true"))
                .expect(303);
        await(administrator, module);
    }

    private static void await(Visitor administrator, String module) {
        Until.so(
                LIMIT,
                () -> administrator.get("/modules").page().selectFirst(form(module) + " button[value=false]") != null,
                () -> module + " is not added\n"
                        + administrator.get("/modules").page().select("main").text());
    }

    private static String newer(String manifest) {
        return manifest.replaceFirst("SymbolicName: \\S+", "SymbolicName: " + MODULE)
                .replaceFirst("Bundle-Version: \\S+", "Bundle-Version: 1.1");
    }

    private static void assertSays(Visitor administrator, String text) {
        var page =
                administrator.get("/modules").expect(200).page().select("main").text();
        assertTrue(page.contains(text), page);
    }

    private static String form(String module) {
        return "form[action=/modules/" + module + "]";
    }

    /** @return the code of a sheet on which somebody wrote how things are */
    private static String fillIn(Product product) {
        var program =
                Visitor.withToken(product.address(), Person.EXPERT.token(product, Scope.CASES_READ, Scope.CASES_WRITE));
        var trajectory = made(post(program, "/api/v1/trajectories", "{}"));
        var sheet = made(post(
                program,
                "/api/v1/trajectories/" + trajectory + "/sheets",
                "{\"variant\":\"voorbeeld\",\"form\":\"start\"}"));
        var expert = Person.EXPERT.signIn(product);
        var path = "/vellen/" + sheet;
        expert.submit(expert.get(path).expect(200), "form[action=" + path + "]", Map.of("now", ANSWER))
                .expect(200);
        assertEquals(ANSWER, answer(expert, sheet));
        return sheet;
    }

    private static String answer(Visitor expert, String sheet) {
        return expert.get("/vellen/" + sheet)
                .expect(200)
                .page()
                .expectFirst("[name=now]")
                .text();
    }

    private static Answer post(Visitor program, String path, String json) {
        return program.api(
                        "POST",
                        path,
                        json,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201);
    }

    private static String made(Answer answer) {
        var location = String.valueOf(answer.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
