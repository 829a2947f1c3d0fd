package nl.nabij.modules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import nl.nabij.api.Fault;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.definition.DefinitionReader;
import nl.nabij.definition.MalformedDefinition;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * Reads a file from outside and refuses whatever could run or reach into another bundle. What is left is words on a form, so
 * nobody has to trust who made it.
 */
final class ModuleFileReader {

    private static final long LARGEST_FILE = 4L * 1024 * 1024;
    private static final int LARGEST_TEXT = 64 * 1024;
    private static final int LONGEST_VENDOR = 80;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern VERSION =
            Pattern.compile("\\d{1,9}(\\.\\d{1,9}(\\.\\d{1,9}(\\.[A-Za-z0-9_-]{1,20})?)?)?");
    private static final Pattern DATA =
            Pattern.compile("META-INF/MANIFEST\\.MF|.*\\.(json|xml|properties|txt|md)|(META-INF/)?(LICENSE|NOTICE)");

    /** What makes a bundle more than data that is read. */
    private static final Set<String> REFUSED = Set.of(
            Constants.BUNDLE_ACTIVATOR,
            Constants.BUNDLE_CLASSPATH,
            Constants.BUNDLE_NATIVECODE,
            Constants.DYNAMICIMPORT_PACKAGE,
            Constants.EXPORT_PACKAGE,
            Constants.FRAGMENT_HOST,
            Constants.PROVIDE_CAPABILITY,
            Constants.REQUIRE_BUNDLE);

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
        refuseCode(zip, headers);
        var name = header(headers, Constants.BUNDLE_SYMBOLICNAME).split(";")[0].trim();
        var version = header(headers, Constants.BUNDLE_VERSION);
        if (!NAME.matcher(name).matches() || !VERSION.matcher(version).matches()) {
            throw new FaultyFile("file.bundle");
        }
        var vendor = header(headers, Constants.BUNDLE_VENDOR);
        return new ModuleFile(
                file,
                name,
                Version.parseVersion(version),
                vendor.substring(0, Math.min(vendor.length(), LONGEST_VENDOR)),
                definition(zip, headers),
                headers);
    }

    private static Attributes headers(ZipFile zip) throws IOException, FaultyFile {
        var manifest = text(zip, "META-INF/MANIFEST.MF").orElseThrow(() -> new FaultyFile("file.bundle"));
        return new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
    }

    private static void refuseCode(ZipFile zip, Attributes headers) throws FaultyFile {
        var more = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> entry.getName())
                .filter(entry -> !DATA.matcher(entry).matches())
                .findFirst()
                .or(() -> REFUSED.stream()
                        .filter(header -> headers.getValue(header) != null)
                        .sorted()
                        .findFirst());
        if (more.isPresent()) {
            throw new FaultyFile("file.code", "part", more.get());
        }
    }

    private static Definition definition(ZipFile zip, Attributes headers) throws IOException, FaultyFile {
        var component = text(zip, header(headers, "Service-Component"))
                .flatMap(ComponentFile::definition)
                .orElseThrow(() -> new FaultyFile("file.component"));
        var entry = zip.getEntry(component);
        try {
            if (entry == null) {
                throw new MalformedDefinition(List.of("the definition is not there"));
            }
            try (var in = zip.getInputStream(entry)) {
                return DefinitionReader.read(DefinitionReader.text(in));
            }
        } catch (MalformedDefinition malformed) {
            throw new FaultyFile(malformed.faults().stream()
                    .map(fault -> new Fault("", "file.definition", Map.of("fault", component + ", " + fault)))
                    .toList());
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
