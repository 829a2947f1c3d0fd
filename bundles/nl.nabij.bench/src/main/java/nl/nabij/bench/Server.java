package nl.nabij.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A copy of the product as it is delivered, over an invented organisation of some size, in a process of its own. */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LOAD = Duration.ofMinutes(60);
    private static final String MODULES = "nabij-questionnaire-oss,nabij-report-municipality";
    private static final Pattern FINISHED = Pattern.compile("met het wachtwoord|niet gelukt|niet geladen");

    private final Path archive;
    private final Path jar;
    private final Path loaded;
    private final Path home;
    private final int cases;
    private final int port = freePort();
    private @Nullable Process process;

    /** @param folder where everything of this copy stands, also for the next time */
    Server(Path archive, Path jar, Path folder, int cases) throws IOException {
        this.archive = archive;
        this.jar = jar;
        this.loaded = folder.resolve("loaded");
        this.home = folder.resolve("product");
        this.cases = cases;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Loads the invented organisation when that was not done before, and makes a fresh product over a copy of it. */
    void prepare() throws IOException, InterruptedException {
        if (!Files.exists(loaded)) {
            load();
        }
        unpack(MODULES);
        Folders.copy(loaded, database());
        // The first start of all lets Karaf work out what belongs together.
        start();
        stop();
    }

    private void load() throws IOException, InterruptedException {
        System.err.println("Loading " + cases + " trajectories, once; the next time they are there");
        unpack("nabij-demo");
        Files.writeString(home.resolve("etc/nl.nabij.demo.cfg"), "cases = " + cases + "\n");
        long begin = System.nanoTime();
        start();
        Until.so(
                LOAD,
                () -> FINISHED.matcher(console()).find() || !running(),
                () -> "Loading is not done\n" + console());
        if (!console().contains("met het wachtwoord")) {
            throw new IOException("Loading failed\n" + console());
        }
        stop();
        Files.move(database(), loaded, StandardCopyOption.ATOMIC_MOVE);
        System.err.printf("Loaded in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
    }

    private Path database() {
        return home.resolve("data/derby");
    }

    /** @param more features beside the base */
    private void unpack(String more) throws IOException, InterruptedException {
        Folders.delete(home);
        Files.createDirectories(home);
        var tar = new ProcessBuilder("tar", "xzf", archive.toString(), "--strip-components=1")
                .directory(home.toFile())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("The distribution could not be unpacked");
        }
        var features = home.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(
                features, Files.readString(features).replaceFirst("(?m)^( *)nabij/", "$1" + more + ",\\\\\n$0"));
    }

    /** @return how long it took from the start of the process to the first page */
    Duration start() throws IOException {
        var builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // So that the process is Java itself.
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().put("EXTRA_JAVA_OPTS", "-Dnabij.port=%d -Dnabij.demo=true".formatted(port));
        long begin = System.nanoTime();
        var started = builder.start();
        process = started;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        Until.so(START, () -> !running() || Visitor.sees(address()), () -> "No page\n" + console());
        if (!running()) {
            throw new IOException("The product stopped by itself\n" + console());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void stop() throws InterruptedException {
        process().destroy();
        if (!process().waitFor(1, TimeUnit.MINUTES)) {
            process().destroyForcibly();
            throw new IllegalStateException("The product did not stop");
        }
    }

    /** Lets Karaf's watcher of folders pick up the bundle with what the product is measured against. */
    void addBare(Visitor visitor) throws IOException {
        var folder = home.resolve("bench");
        Files.createDirectories(folder);
        Files.copy(jar, folder.resolve(jar.getFileName()));
        Files.writeString(
                home.resolve("etc/org.apache.felix.fileinstall-bench.cfg"),
                "felix.fileinstall.dir = " + folder + "\nfelix.fileinstall.tmpdir = " + home.resolve("data/bench")
                        + "\nfelix.fileinstall.poll = 500\nfelix.fileinstall.log.level = 2\n");
        Until.so(START, () -> visitor.get("/bench/nothing").statusCode() == 200, () -> "The bare part did not come up");
    }

    /** In megabytes, of 1024 × 1024 bytes. @param field VmRSS: now; VmHWM: the most it ever was */
    int memory(String field) throws IOException {
        for (var line :
                Files.readAllLines(Path.of("/proc", String.valueOf(process().pid()), "status"))) {
            if (line.startsWith(field + ":")) {
                return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("No " + field);
    }

    private String console() {
        try {
            return Files.readString(home.resolve("console.txt"));
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (running()) {
            stop();
        }
    }

    private boolean running() {
        return process != null && process.isAlive();
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
