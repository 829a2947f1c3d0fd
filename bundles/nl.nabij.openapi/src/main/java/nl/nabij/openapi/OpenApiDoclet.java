package nl.nabij.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import jdk.javadoc.doclet.Doclet;
import jdk.javadoc.doclet.DocletEnvironment;
import jdk.javadoc.doclet.Reporter;
import org.jspecify.annotations.Nullable;

/** {@code javadoc -doclet nl.nabij.openapi.OpenApiDoclet -output target/classes/META-INF/nabij/openapi.json …} */
public final class OpenApiDoclet implements Doclet {

    private @Nullable Reporter reporter;
    private Path output = Path.of("openapi.json");

    @Override
    public void init(Locale locale, Reporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public String getName() {
        return "OpenAPI";
    }

    @Override
    public Set<? extends Option> getSupportedOptions() {
        return Set.of(new Output());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean run(DocletEnvironment environment) {
        try {
            var fragment = new Fragment(environment);
            ElementFilter.typesIn(environment.getIncludedElements()).stream()
                    .filter(Fragment::isResource)
                    .forEach(fragment::add);
            Files.createDirectories(output.toAbsolutePath().getParent());
            Files.writeString(output, JsonText.of(fragment.json()));
            return true;
        } catch (Undescribed | IOException e) {
            if (reporter != null) {
                reporter.print(Diagnostic.Kind.ERROR, e.getMessage());
            }
            return false;
        }
    }

    private final class Output implements Option {

        @Override
        public int getArgumentCount() {
            return 1;
        }

        @Override
        public String getDescription() {
            return "Where to write the fragment";
        }

        @Override
        public Kind getKind() {
            return Kind.STANDARD;
        }

        @Override
        public List<String> getNames() {
            return List.of("-output");
        }

        @Override
        public String getParameters() {
            return "file";
        }

        @Override
        public boolean process(String option, List<String> arguments) {
            output = Path.of(arguments.get(0));
            return true;
        }
    }
}
