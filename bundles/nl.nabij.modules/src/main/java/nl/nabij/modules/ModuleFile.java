package nl.nabij.modules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
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

    /** Another number for another choice to start from, and for other words: what was looked at is what is added. */
    long stamp(long choice) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var taken : List.of(String.valueOf(choice), name, version.toString(), vendor, json)) {
                digest.update(taken.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            // As much as a program that reads JSON numbers as floating ones keeps.
            return ByteBuffer.wrap(digest.digest()).getLong() >>> (Long.SIZE - 53);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }
}
