package nl.nabij.modules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import nl.nabij.api.Fault;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.definition.MalformedDefinition;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * Reads what a file from outside says it is called, and its definition. Nothing else of it is used ({@link
 * QuestionnaireBundle}); that code is refused only tells its maker that it would not run.
 */
final class ModuleFileReader {

    private static final long LARGEST_FILE = 4L * 1024 * 1024;
    private static final int LARGEST_TEXT = 64 * 1024;
    private static final String DEFINITION = "questionnaire.json";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern VERSION =
            Pattern.compile("\\d{1,9}(\\.\\d{1,9}(\\.\\d{1,9}(\\.[A-Za-z0-9_-]{1,20})?)?)?");
    private static final Pattern DATA =
            Pattern.compile("META-INF/MANIFEST\\.MF|.*\\.(json|xml|properties|txt|md)|(META-INF/)?(LICENSE|NOTICE)");

    private ModuleFileReader() {}

    static ModuleFile read(Path file) throws FaultyFile {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new FaultyFile("file.large");
            }
            try (var zip = new ZipFile(file.toFile())) {
                return read(file, zip);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new FaultyFile("file.zip");
        }
    }

    private static ModuleFile read(Path file, ZipFile zip) throws IOException, FaultyFile {
        var headers = headers(zip);
        refuseCode(zip);
        var name = header(headers, Constants.BUNDLE_SYMBOLICNAME).split(";")[0].trim();
        var version = header(headers, Constants.BUNDLE_VERSION);
        if (!NAME.matcher(name).matches() || !VERSION.matcher(version).matches()) {
            throw new FaultyFile("file.bundle");
        }
        var vendor = PlainText.of(header(headers, Constants.BUNDLE_VENDOR));
        try {
            var json = json(zip);
            return new ModuleFile(file, name, Version.parseVersion(version), vendor, DefinitionReader.read(json), json);
        } catch (MalformedDefinition malformed) {
            throw new FaultyFile(malformed.faults().stream()
                    .map(fault -> new Fault("", "file.definition", Map.of("fault", DEFINITION + ", " + fault)))
                    .toList());
        }
    }

    private static Attributes headers(ZipFile zip) throws IOException, FaultyFile {
        var manifest = text(zip, "META-INF/MANIFEST.MF").orElseThrow(() -> new FaultyFile("file.bundle"));
        return new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
    }

    private static void refuseCode(ZipFile zip) throws FaultyFile {
        var more = zip.stream()
                .filter(entry -> !entry.isDirectory() || entry.getSize() > 0)
                .map(entry -> entry.getName())
                .filter(entry -> !DATA.matcher(entry).matches())
                .findFirst();
        if (more.isPresent()) {
            throw new FaultyFile("file.code", "part", PlainText.of(more.get()));
        }
    }

    private static String json(ZipFile zip) throws IOException, MalformedDefinition {
        var entry = zip.getEntry(DEFINITION);
        if (entry == null) {
            throw new MalformedDefinition(List.of("the definition is not there"));
        }
        try (var in = zip.getInputStream(entry)) {
            return DefinitionReader.text(in);
        }
    }

    private static Optional<byte[]> text(ZipFile zip, String name) throws IOException, FaultyFile {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LARGEST_TEXT + 1);
            if (bytes.length > LARGEST_TEXT) {
                throw new FaultyFile("file.large");
            }
            return Optional.of(bytes);
        }
    }

    private static String header(Attributes headers, String name) {
        var value = headers.getValue(name);
        return value == null ? "" : value.trim();
    }
}
