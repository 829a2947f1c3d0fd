package nl.nabij.modules;

import java.nio.file.Path;
import java.util.Locale;
import nl.nabij.api.modules.Origin;
import nl.nabij.api.questionnaire.Definition;
import org.osgi.framework.Version;

/**
 * A questionnaire that somebody put in the folder, without faults: all that is taken from the file.
 *
 * @param name the symbolic name of its bundle
 * @param vendor who made it, by its own saying, or ""
 * @param json the text of the definition
 */
record ModuleFile(Path file, String name, Version version, String vendor, Definition definition, String json) {

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
