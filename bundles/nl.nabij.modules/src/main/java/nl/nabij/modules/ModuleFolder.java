package nl.nabij.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nabij.api.Fault;
import nl.nabij.api.modules.ModuleFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which an administrator puts what comes from outside. Looked into when somebody asks, never watched. */
final class ModuleFolder {

    /** Tells what the folder is for, and comes with the distribution. */
    private static final String README = "README.txt";

    private static final Logger LOG = LoggerFactory.getLogger(ModuleFolder.class);

    private final Path folder;

    ModuleFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param modules the newest file of each module, by name
     * @param faults what is wrong with the other files
     */
    record Contents(Map<String, ModuleFile> modules, List<ModuleFault> faults) {}

    Contents read() {
        var faults = new ArrayList<ModuleFault>();
        var found = new ArrayList<ModuleFile>();
        for (var file : files()) {
            try {
                found.add(ModuleFileReader.read(file));
            } catch (FaultyFile faulty) {
                faults.add(new ModuleFault(String.valueOf(file.getFileName()), faulty.faults()));
            }
        }
        found.sort(Comparator.comparing(ModuleFile::version).reversed());
        var modules = new TreeMap<String, ModuleFile>();
        for (var file : found) {
            var newer = modules.putIfAbsent(file.name(), file);
            if (newer != null) {
                faults.add(new ModuleFault(
                        file.fileName(),
                        List.of(new Fault("", "file.older", Map.of("name", file.name(), "file", newer.fileName())))));
            }
        }
        return new Contents(modules, List.copyOf(faults));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && offered(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.warn("The folder {} cannot be read", folder, unreadable);
            return List.of();
        }
    }

    private static boolean offered(String name) {
        return !name.startsWith(".") && !name.equals(README);
    }
}
