package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator adds and removes modules on the page, while others work and whatever happens to the machine. */
@ExtendWith(SharedProduct.class)
class RunningModulesTest {

    /** The empty forms of a questionnaire go with it, as they should. */
    private static final String ITS_OWN = "/vragenlijsten";

    private static final String MODULE = "nabij-questionnaire-oss";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void shouldNotFailOneRequestOfOthersMeanwhile(Product product) throws InterruptedException {
        var administrator = Person.ADMINISTRATOR.signIn(product);
        var expert = Person.EXPERT.signIn(product);
        var served = served(expert);
        for (var module : offered(administrator)) {
            var working = new Work(expert, served);
            choose(administrator, module, false);
            var kept = served(expert);
            choose(administrator, module, true);
            assertEquals(List.of(), working.failures(), module);
            assertEquals(served, kept, module + " took pages with it");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepAnswersAndBringTheFormBack(Variant variant, Product product)
            throws IOException, InterruptedException {
        var administrator = Person.ADMINISTRATOR.signIn(product);
        var coordinator = Person.COORDINATOR.signIn(product);
        var answers = new Answers(product, variant);
        var before = answers.read();
        assertTrue(
                before.stream().limit(Answers.TELLING).allMatch(text -> text.contains(Answers.ANSWER)),
                before::toString);

        var working = new Work(coordinator, served(coordinator));
        choose(administrator, variant.module(), false);
        var without = answers.read();
        var refused = answers.begin();
        choose(administrator, variant.module(), true);

        assertEquals(List.of(), working.failures());
        assertEquals(before, without);
        assertEquals(400, refused.status());
        answers.fillIn(answers.begin().expect(201));
    }

    @ParameterizedTest
    @EnumSource
    void shouldWorkAlone(Variant alone, Product product) throws IOException {
        var administrator = Person.ADMINISTRATOR.signIn(product);
        var others = EnumSet.complementOf(EnumSet.of(alone));
        others.forEach(other -> choose(administrator, other.module(), false));

        var answers = new Answers(product, alone).read();
        var offered = administrator
                .get("/vragenlijsten")
                .page()
                .select("main a[href$=/voorbeeld]")
                .eachAttr("href");

        others.forEach(other -> choose(administrator, other.module(), true));
        assertTrue(
                answers.stream().limit(Answers.TELLING).allMatch(text -> text.contains(Answers.ANSWER)),
                answers::toString);
        assertFalse(offered.isEmpty());
        assertTrue(
                offered.stream().allMatch(path -> path.startsWith("/vragenlijsten/" + alone.id() + "/")),
                offered::toString);
    }

    @Test
    void shouldKeepEveryAcknowledgedChoiceWhenTheProductIsKilled() {
        try (var product = Product.unpack("killed").demo(5).start()) {
            Person.await(product);
            var administrator = Person.ADMINISTRATOR.signIn(product);
            await(administrator, MODULE, true);
            for (var present : List.of(false, true)) {
                submit(administrator, MODULE, present).expect(303);
                product.kill();
                product.start();
                // The session was acknowledged too: nobody signs in again.
                await(administrator, MODULE, present);
            }
        }
    }

    @Test
    void shouldTellTheSecondWhoClicks(Product product) {
        var first = Person.ADMINISTRATOR.signIn(product);
        var second = Person.ADMINISTRATOR.signIn(product);
        var seen = second.get("/modules");

        choose(first, MODULE, false);
        var told = second.submitOnce(seen, form(MODULE), Map.of("present", "false"));

        assertEquals(409, told.status());
        assertFalse(told.page().select("main [role=alert]").isEmpty());
        choose(first, MODULE, true);
    }

    private static Set<String> offered(Visitor administrator) {
        var names = new TreeSet<String>();
        administrator
                .get("/modules")
                .page()
                .select("form[action^=/modules/]")
                .forEach(form -> names.add(form.attr("action").substring("/modules/".length())));
        assertTrue(names.contains(MODULE), "offered are " + names);
        return names;
    }

    private static void choose(Visitor administrator, String module, boolean present) {
        submit(administrator, module, present).expect(303);
        await(administrator, module, present);
    }

    private static Answer submit(Visitor administrator, String module, boolean present) {
        return administrator.submitOnce(
                administrator.get("/modules"), form(module), Map.of("present", String.valueOf(present)));
    }

    private static void await(Visitor administrator, String module, boolean present) {
        var next = form(module) + " button[value=" + !present + "]";
        Until.so(
                LIMIT,
                () -> administrator.get("/modules").page().selectFirst(next) != null,
                () -> module + " does not become " + (present ? "present" : "absent") + "\n"
                        + administrator.get("/modules").page().select("main").text());
    }

    private static String form(String module) {
        return "form[action=/modules/" + module + "]";
    }

    /** The kinds of pages that this person gets. */
    private static Set<String> served(Visitor person) {
        var paths = new TreeSet<String>();
        Crawl.of(person, "/").forEach((kind, answer) -> {
            if (answer.status() == 200 && !answer.path().startsWith(ITS_OWN)) {
                paths.add(answer.path());
            }
        });
        return paths;
    }

    /** Somebody who keeps asking for these pages until it is asked what failed. */
    private static final class Work {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicInteger requests = new AtomicInteger();
        private final List<String> failures = new CopyOnWriteArrayList<>();
        private final Thread worker;

        Work(Visitor person, Set<String> paths) {
            var all = new ArrayList<>(paths);
            all.add("/inloggen");
            worker = new Thread(() -> {
                while (!stopped.get()) {
                    for (var path : all) {
                        requests.incrementAndGet();
                        try {
                            var answer = person.send("GET", path, null, Map.of());
                            if (answer.status() >= 400) {
                                failures.add(answer.toString());
                            }
                        } catch (RuntimeException e) {
                            failures.add(path + " " + e);
                        }
                    }
                }
            });
            worker.start();
        }

        List<String> failures() throws InterruptedException {
            stopped.set(true);
            worker.join();
            assertTrue(requests.get() > 0);
            return failures;
        }
    }
}
