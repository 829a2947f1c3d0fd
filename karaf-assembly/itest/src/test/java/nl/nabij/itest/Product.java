package nl.nabij.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One copy of the product as it is delivered, in a folder of its own, on a free port, in a process of its own. */
public final class Product implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "products").toAbsolutePath();
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Pattern CODE =
            Pattern.compile("eerste start.*?([a-z0-9]{5}-[a-z0-9]{5}-[a-z0-9]{5}-[a-z0-9]{5})");

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private int port = freePort();
    private @Nullable Process process;
    private int starts;

    private Product(Path home) {
        this.home = home;
    }

    /** A fresh copy, not started, without any data. */
    public static Product unpack(String name) {
        var home = FOLDER.resolve(name);
        delete(home);
        try {
            Files.createDirectories(home);
            var tar = new ProcessBuilder("tar", "xzf", System.getProperty("nabij.distribution"), "--strip-components=1")
                    .directory(home.toFile())
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("The distribution could not be unpacked");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Product(home);
    }

    /** A port that nothing listens on just now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Product port(int port) {
        this.port = port;
        return this;
    }

    public Product environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Fills it with the invented organisation, of about so many trajectories; before its first start. */
    public Product demo(int cases) {
        boots("nabij-demo");
        write("etc/nl.nabij.demo.cfg", "cases = " + cases + "\n");
        return this;
    }

    /** Puts a feature among those of the first start. */
    public Product boots(String feature) {
        var file = "etc/org.apache.karaf.features.cfg";
        return write(file, read(file).replaceFirst("(?m)^( *)nabij/", "$1" + feature + ", \\\\\n$0"));
    }

    /** Uses this database in the place of the one inside: the four lines that the documentation names. */
    public Product postgres(String url, String user, String password) {
        var file = "etc/org.apache.karaf.features.cfg";
        write(file, read(file).replace("nabij-database-derby", "nabij-database-postgresql"));
        return write("etc/nl.nabij.database.cfg", """
                driver.target = (osgi.jdbc.driver.class=org.postgresql.Driver)
                url = %s
                user = %s
                password = %s
                """.formatted(url, user, password));
    }

    /** What stands in a file of its folder. */
    public String read(String file) {
        try {
            return Files.readString(home.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Product write(String file, String text) {
        try {
            Files.writeString(home.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path home() {
        return home;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    /** Starts it and waits until it serves. */
    public Product start() {
        launch();
        try {
            Until.so(START, () -> serves() || !running(), () -> "The product does not serve\n" + threads());
        } catch (AssertionError hangs) {
            // Left running, it would spoil the next start in this folder.
            kill();
            throw hangs;
        }
        if (!running()) {
            throw new AssertionError("The product ended by itself\n" + console());
        }
        return this;
    }

    /** Starts it and waits for nothing. */
    public Product launch() {
        starts++;
        var builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment().putAll(environment);
        // So that the process is Java itself and a signal reaches it.
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().merge("EXTRA_JAVA_OPTS", "-Dnabij.port=" + port, (given, more) -> given + " " + more);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Asks it to stop (SIGTERM) and waits until it has, quietly. */
    public void stop() {
        process().destroy();
        ended(STOP);
        if (console().contains("\tat ")) {
            throw new AssertionError("The product does not end quietly\n" + console());
        }
    }

    /** Takes it away without a warning (SIGKILL). */
    public void kill() {
        process().destroyForcibly();
        ended(STOP);
    }

    /** Waits until it ends by itself. @return the exit code */
    public int ended(Duration limit) {
        try {
            if (!process().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The product does not end\n" + console());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process().exitValue();
    }

    public boolean running() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process().pid();
    }

    /** What it wrote on the console since its last start. */
    public String console() {
        return Files.exists(output()) ? read(output().toString()) : "";
    }

    /** The console, with what every thread is doing now at its end. */
    private String threads() {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        shown(Pattern.compile("JNI global refs"), this::console);
        return console();
    }

    /** Waits until the console shows this, and gives the first group. */
    public String shown(Pattern pattern) {
        return shown(pattern, () -> running() ? threads() : console());
    }

    private String shown(Pattern pattern, Supplier<String> otherwise) {
        Until.so(
                START,
                () -> pattern.matcher(console()).find(),
                () -> "The console does not show " + pattern + "\n" + otherwise.get());
        var matcher = pattern.matcher(console());
        matcher.find();
        return matcher.group(matcher.groupCount() == 0 ? 0 : 1);
    }

    /** The code with which an empty product is begun. */
    public String firstStartCode() {
        return shown(CODE);
    }

    /** Everything in its log file. */
    public String log() {
        return read("data/log/karaf.log");
    }

    /** True when it answers with something that is not an error. */
    public boolean serves() {
        try {
            var request = HttpRequest.newBuilder(address())
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (running()) {
            stop();
        }
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private Path output() {
        return home.resolve("console-" + starts + ".txt");
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder, new FileVisitOption[0])) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
