package nl.nabij.modules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import nl.nabij.api.questionnaire.spi.QuestionnaireVariant;
import org.osgi.framework.Constants;

/**
 * The bundle of a questionnaire from outside, made here: of the file come only its name, version, maker and definition, so that
 * nothing that it says to the framework, to Declarative Services or to anybody who reads bundles is ever heard.
 */
final class QuestionnaireBundle {

    private static final String DEFINITION = "questionnaire.json";
    private static final String COMPONENT = "OSGI-INF/questionnaire.xml";
    private static final String COMPONENT_XML =
            """
            <scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='questionnaire'>
              <implementation class='%1$s'/>
              <property name='%2$s' value='%3$s'/>
              <service><provide interface='%1$s'/></service>
            </scr:component>
            """.formatted(QuestionnaireVariant.class.getName(), QuestionnaireVariant.DEFINITION, DEFINITION);

    private QuestionnaireBundle() {}

    static InputStream of(ModuleFile file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest(file))) {
            write(jar, COMPONENT, COMPONENT_XML);
            write(jar, DEFINITION, file.json());
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Manifest manifest(ModuleFile file) {
        var manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, file.name());
        headers.putValue(Constants.BUNDLE_VERSION, file.version().toString());
        headers.putValue(Constants.BUNDLE_NAME, PlainText.of(file.definition().name()));
        headers.putValue(Constants.BUNDLE_VENDOR, file.vendor());
        headers.putValue(Constants.IMPORT_PACKAGE, QuestionnaireVariant.class.getPackageName());
        headers.putValue(
                Constants.REQUIRE_CAPABILITY,
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\"");
        headers.putValue("Service-Component", COMPONENT);
        return manifest;
    }

    private static void write(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
