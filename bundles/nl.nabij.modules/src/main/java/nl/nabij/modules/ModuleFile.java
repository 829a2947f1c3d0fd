package nl.nabij.modules;

import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.Attributes;
import nl.nabij.api.modules.Origin;
import nl.nabij.api.questionnaire.Definition;
import org.osgi.framework.Version;

/**
 * A questionnaire that somebody put in the folder: a bundle of data alone, without faults.
 *
 * @param name its symbolic name
 * @param vendor who made it, by its own saying, or ""
 * @param headers all that it says of itself
 */
record ModuleFile(Path file, String name, Version version, String vendor, Definition definition, Attributes headers) {

    ModuleText text(Locale locale) {
        var about = definition.about();
        return new ModuleText(
                definition.name(), about.getOrDefault(locale.getLanguage(), about.getOrDefault("nl", "")), "");
    }

    Origin origin() {
        return new Origin(fileName(), version.toString(), vendor);
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }
}
