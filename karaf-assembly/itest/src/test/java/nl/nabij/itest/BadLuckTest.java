package nl.nabij.itest;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A start that cannot succeed says so in one plain line and ends. */
class BadLuckTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void shouldSayThatTheDatabaseIsInUse() throws SQLException {
        var product = Product.unpack("in-use");
        var url = "jdbc:derby:" + product.home().resolve("data/derby");
        product.home().resolve("data").toFile().mkdirs();
        try (var other = DriverManager.getConnection(url + ";create=true")) {
            assertTrue(other.isValid(1));
            refuses(product, "database");
        } finally {
            shutdown(url);
        }
    }

    @Test
    void shouldSayThatTheTablesCannotBeBroughtUpToDate() throws SQLException {
        var product = Product.unpack("migration");
        var url = "jdbc:derby:" + product.home().resolve("data/derby");
        product.home().resolve("data").toFile().mkdirs();
        try (var somebody = DriverManager.getConnection(url + ";create=true");
                var statement = somebody.createStatement()) {
            statement.execute("create table organisation (something varchar(10))");
        } finally {
            shutdown(url);
        }
        refuses(product, "could not be brought up to date");
    }

    @Test
    void shouldSayThatThePortIsTaken() throws IOException, InterruptedException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = String.valueOf(other.getLocalPort());
            assertTrue(launcher("port", "--port", port).contains("Port " + port + " is taken."));
        }
    }

    @Test
    void shouldSayThatTheFolderCannotBeWritten() throws IOException, InterruptedException {
        var folder = launcherFolder("folder");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/run"), "no folder");
        assertTrue(launch(folder).contains("The folder data/run cannot be written."));
    }

    /** One line for people, no stack trace, and an end that is no success. */
    private static void refuses(Product product, String word) {
        product.launch();
        var code = product.ended(LIMIT);
        var lines = product.console()
                .lines()
                .filter(line -> !line.startsWith("karaf: JAVA_HOME"))
                .toList();
        assertNotEquals(0, code);
        assertTrue(lines.stream().anyMatch(line -> line.contains(word)), product.console());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("\tat ")), product.console());
        assertTrue(lines.size() <= 2, product.console());
    }

    private static void shutdown(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException expected) {
            // 08006: Derby reports a stop as an exception.
        }
    }

    private static String launcher(String name, String... options) throws IOException, InterruptedException {
        return launch(launcherFolder(name), options);
    }

    /** The command beside a distribution that is built already. */
    private static Path launcherFolder(String name) throws IOException, InterruptedException {
        var folder = Path.of("target", "launcher-" + name).toAbsolutePath();
        for (var part : List.of("bundles", "features", ".mvn", "karaf-assembly/target", "target")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(folder.resolve("pom.xml"), "");
        var command = Path.of("..", "..", "nabij").toAbsolutePath().normalize();
        Files.copy(command, folder.resolve("nabij"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var distribution = folder.resolve("karaf-assembly/target/karaf-assembly-0.tar.gz");
        Files.deleteIfExists(distribution);
        Files.createSymbolicLink(distribution, Path.of(System.getProperty("nabij.distribution")));
        var sources = "eval \"$(sed -n '/^sources()/,/^}/p' nabij)\"; sources > target/built";
        var built = new ProcessBuilder("bash", "-c", sources)
                .directory(folder.toFile())
                .start();
        if (built.waitFor() != 0) {
            throw new IllegalStateException("The command does not tell what it builds from");
        }
        return folder;
    }

    private static String launch(Path folder, String... options) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("bash", "nabij", "run"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertTrue(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS), "the command does not end");
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertNotEquals(0, process.exitValue(), said);
        assertTrue(said.lines().count() == 1, said);
        return said;
    }
}
