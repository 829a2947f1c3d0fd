package nl.nabij.itest.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.nabij.itest.Product;
import nl.nabij.itest.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing or in the way is said in one line; and the product stops when it is asked to. */
class LauncherTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Map<String, String> COMPLETE = Map.of(
            "javac", "echo javac 17.0.9",
            "mvn", "echo Apache Maven 3.8.7",
            "npm", "exit 1",
            "node", "echo v20.1.0");

    @Test
    void shouldSayThatThePortIsTaken() throws IOException, InterruptedException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = String.valueOf(other.getLocalPort());
            assertTrue(new Launcher("port").refuses("--port", port).contains("Port " + port + " is taken."));
        }
    }

    @Test
    void shouldSayThatTheFolderCannotBeWritten() throws IOException, InterruptedException {
        var launcher = new Launcher("folder");
        Files.createDirectories(launcher.folder().resolve("data"));
        Files.writeString(launcher.folder().resolve("data/run"), "no folder");
        assertTrue(launcher.refuses().contains("The folder data/run cannot be written."));
    }

    @ParameterizedTest
    @CsvSource({
        "javac, '', 'Nabij needs a JDK, 17 or newer'",
        "javac, echo javac 11.0.2, 'Nabij needs a JDK, 17 or newer'",
        "mvn, '', Nabij needs Maven 3.8 or newer",
        "mvn, echo Apache Maven 3.6.3, Nabij needs Maven 3.8 or newer",
        "npm, '', Nabij needs npm"
    })
    void shouldSayWhichToolIsMissingOrTooOld(String tool, String there, String line)
            throws IOException, InterruptedException {
        assertTrue(machine(tool, there).refuses().startsWith(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "echo v18.20.4"})
    void shouldSayThatNodeCannotBeHad(String there) throws IOException, InterruptedException {
        var run = machine("node", there).start();

        assertNotEquals(0, run.ended());
        var lines = run.said().lines().toList();
        assertTrue(lines.get(0).startsWith("Fetching Node 22"), run::said);
        assertTrue(lines.get(1).startsWith("Nabij needs Node 20 or newer"), run::said);
        assertEquals(2, lines.size(), run::said);
    }

    @Test
    void shouldFetchNodeWithNpm() throws IOException, InterruptedException {
        var fetch = "at=$3/node_modules/node/bin; mkdir -p $at; cp bin/newer $at/node";
        var launcher = new Launcher("fetch")
                .on(with(with(with(COMPLETE, "node", "echo v18.20.4"), "npm", fetch), "newer", "echo v22.11.0"));
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var run = launcher.start("--port", String.valueOf(other.getLocalPort()));

            assertNotEquals(0, run.ended());
            assertTrue(run.said().contains("is taken."), run::said);
        }
    }

    /** A second start finds the first, which then stops as somebody presses Ctrl-C. */
    @Test
    void shouldRunOnceAndStopQuietly() throws IOException, InterruptedException {
        var launcher = new Launcher("twice");
        var run = launcher.start("--port", String.valueOf(Product.freePort()));
        try {
            Until.so(LIMIT, () -> run.said().contains("Nabij is at"), run::said);
            assertTrue(launcher.refuses().contains("Nabij is already running on data/run."));
            run.process().destroy();
            assertEquals(0, run.ended(), run::said);
            assertTrue(run.said().endsWith("Nabij has stopped.\n"), run::said);
            assertFalse(run.said().contains("\tat "), run::said);
        } finally {
            run.process().destroy();
        }
    }

    /** A machine that has everything but this tool, or another one of that name. */
    private static Launcher machine(String tool, String there) throws IOException, InterruptedException {
        var tools = with(COMPLETE, tool, there);
        if (there.isEmpty()) {
            tools.remove(tool);
        }
        return new Launcher(tool + there.length()).on(tools);
    }

    private static Map<String, String> with(Map<String, String> tools, String name, String line) {
        var all = new HashMap<>(tools);
        all.put(name, line);
        return all;
    }
}
