package nl.nabij.itest.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A copy of a good module under another name, with something else changed in it. */
final class Spoilt {

    private final Path good;
    private final Path folder;

    Spoilt(Path good, Path folder) {
        this.good = good;
        this.folder = folder;
    }

    void definition(String name, UnaryOperator<String> change) throws IOException {
        write(name, "questionnaire.json", change);
    }

    void manifest(String name, UnaryOperator<String> change) throws IOException {
        write(name, "META-INF/MANIFEST.MF", change);
    }

    /** Under the name of its file, unless the change gives another. */
    private void write(String name, String changed, UnaryOperator<String> change) throws IOException {
        try (var from = new ZipFile(good.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")))) {
            for (var entry : from.stream().filter(one -> !one.isDirectory()).toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                    bytes = changed(
                            bytes, text -> text.replaceFirst("SymbolicName: \\S+", "SymbolicName: test." + name));
                }
                to.write(entry.getName().equals(changed) ? changed(bytes, change) : bytes);
                to.closeEntry();
            }
        }
    }

    private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
        return change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
