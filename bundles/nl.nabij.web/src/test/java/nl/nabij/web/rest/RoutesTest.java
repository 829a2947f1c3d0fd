package nl.nabij.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes that the compiled classes offer are the routes of the document, no more and no less. */
class RoutesTest {

    private static final Pattern IMPLEMENTATION = Pattern.compile("<implementation class=\"([^\"]+)\"");

    @Test
    void shouldDescribeEveryRouteAndNoOther() throws IOException {
        var documented = DocumentReader.ofThisBundle().operations().stream()
                .map(DocumentReader.Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(offered(), documented);
    }

    private static Set<String> offered() throws IOException {
        try (var components = Files.list(java.nio.file.Path.of("target/classes/OSGI-INF"))) {
            return components
                    .map(RoutesTest::text)
                    .filter(component -> component.contains(">(osgi.jakartars.name=api)<")
                            && component.contains("osgi.jakartars.resource"))
                    .map(RoutesTest::implementation)
                    .flatMap(RoutesTest::routes)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> routes(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + path(resource) + path(method)));
    }

    private static String path(AnnotatedElement annotated) {
        var path = annotated.getAnnotation(Path.class);
        var bare = path == null ? "" : path.value().replaceAll("^/|/$", "").replaceAll("\\s*:[^}]*", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private static Class<?> implementation(String component) {
        var found = IMPLEMENTATION.matcher(component);
        if (!found.find()) {
            throw new AssertionError(component);
        }
        try {
            return Class.forName(found.group(1));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
