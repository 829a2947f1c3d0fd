package nl.nabij.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What it ran on. */
final class Machine {

    private Machine() {}

    static String description() throws IOException {
        var processor = field(Path.of("/proc/cpuinfo"), "model name");
        var memory = field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return "%s, %d cores, %d GB of memory; Linux %s; Java %s; load before the run %s"
                .formatted(
                        processor,
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(Long.parseLong(memory) / 1024.0 / 1024),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static String field(Path file, String name) throws IOException {
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith(name)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "?";
    }
}
