package nl.nabij.itest.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Does what docs/extending.md tells, by its own words: the files it names, and the commands it shows. */
final class ExtendingPage {

    /** A block with the name of its file above it. */
    private static final Pattern FILE =
            Pattern.compile("^`(\\S+)`\n\n```\\w+\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern COMMAND = Pattern.compile("^```sh\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Path PAGE = Path.of("..", "..", "docs", "extending.md");
    private static final int LIMIT = 120;

    private final Path folder;
    private final List<String> commands = new ArrayList<>();

    /** @param folder empty, in which the files of the page are written */
    ExtendingPage(Path folder) throws IOException {
        this.folder = folder;
        var text = Files.readString(PAGE);
        var files = FILE.matcher(text);
        while (files.find()) {
            var file = folder.resolve(files.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.group(2));
        }
        COMMAND.matcher(text).results().map(found -> found.group(1)).forEach(commands::add);
    }

    /** The first command. Offline, with what Maven has at hand here. */
    void build() throws IOException, InterruptedException {
        run(commands.get(0) + " -o -q -Dmaven.repo.local='" + System.getProperty("maven.repo.local") + "'");
    }

    /** The second. */
    void bring(Path product) throws IOException, InterruptedException {
        run(commands.get(1).replace("NABIJ", "'" + product + "'"));
    }

    /** What the first command made. */
    Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(folder.resolve("target"), "*.jar")) {
            return files.iterator().next();
        }
    }

    private void run(String command) throws IOException, InterruptedException {
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(LIMIT, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command + "\n" + Files.readString(output));
        }
    }
}
