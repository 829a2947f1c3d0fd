package nl.nabij.itest.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a folder of its own, beside a distribution that is built already, on a machine that has what it is given. */
final class Launcher {

    private static final int LIMIT = 60;
    private static final List<String> SHELL = List.of(
            "bash",
            "cat",
            "cksum",
            "cp",
            "dirname",
            "find",
            "flock",
            "grep",
            "id",
            "mkdir",
            "readlink",
            "sed",
            "sort",
            "xargs");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private int starts;

    Launcher(String name) throws IOException, InterruptedException {
        folder = Path.of("target", "launcher-" + name).toAbsolutePath();
        for (var part : List.of("bundles", "features", ".mvn", "karaf-assembly/target", "target")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(folder.resolve("pom.xml"), "");
        var command = Path.of("..", "..", "nabij").toAbsolutePath().normalize();
        Files.copy(command, folder.resolve("nabij"), StandardCopyOption.REPLACE_EXISTING);
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
    }

    Path folder() {
        return folder;
    }

    /** On a machine with the ordinary tools of a shell and these, each a line of shell; without a way to install more. */
    Launcher on(Map<String, String> tools) throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        for (var tool : tools.keySet()) {
            script(bin.resolve(tool), tools.get(tool));
        }
        for (var tool : SHELL) {
            var link = bin.resolve(tool);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of("/usr/bin", tool));
        }
        environment.put("PATH", bin.toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.put("JAVA_HOME", "");
        // Java in its usual place is not there either.
        var command = folder.resolve("nabij");
        Files.writeString(
                command,
                Files.readString(command)
                        .replace("/usr/lib/jvm", folder.resolve("jvm").toString()));
        return this;
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/usr/bin/bash\n" + line + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file.toString());
        }
    }

    /** One start. @param output what it says */
    record Run(Process process, Path output) {

        String said() {
            try {
                return Files.readString(output, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits until it ends. @return the exit code */
        int ended() throws InterruptedException {
            if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError("The command does not end: " + said());
            }
            return process.exitValue();
        }
    }

    Run start(String... options) throws IOException {
        var command = new ArrayList<>(List.of("/usr/bin/bash", "nabij", "run"));
        command.addAll(List.of(options));
        var output = folder.resolve("said-" + starts++ + ".txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Run(builder.start(), output);
    }

    /** Starts, which must fail. @return the only line that it says */
    String refuses(String... options) throws IOException, InterruptedException {
        var run = start(options);
        assertNotEquals(0, run.ended(), run::said);
        assertEquals(1, run.said().lines().count(), run::said);
        return run.said();
    }
}
