package nl.nabij.itest.matrix;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import nl.nabij.api.access.Needs;

/** Every page and REST method in the bundles of a distribution, found by the components that they are. */
final class Routes {

    private static final Pattern CLASS = Pattern.compile("<implementation class=\"([^\"]+)\"");
    private static final String RESOURCE = "name=\"osgi.jakartars.resource\"";
    private static final String API = "(osgi.jakartars.name=api)";
    private static final String CLOSED = "(osgi.jakartars.name=auth)";

    private Routes() {}

    /** @param home of the product; its folder system holds all bundles */
    static List<Route> of(java.nio.file.Path home) {
        var jars = jars(home.resolve("system"));
        var routes = new ArrayList<Route>();
        try (var loader = new URLClassLoader(jars.stream().map(Routes::url).toArray(URL[]::new), new Shared())) {
            for (var jar : jars) {
                if (jar.toString().contains("/nl/nabij/")) {
                    addAll(routes, jar, loader);
                }
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return routes;
    }

    /** The bundles' classes come from their jars; with this test they share what it asks of them. */
    private static final class Shared extends ClassLoader {

        Shared() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("jakarta.ws.rs.") || name.startsWith("nl.nabij.api.")) {
                return Routes.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }

    private static void addAll(List<Route> routes, java.nio.file.Path jar, ClassLoader loader)
            throws IOException, ClassNotFoundException {
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                if (!entry.getName().startsWith("OSGI-INF/") || !entry.getName().endsWith(".xml")) {
                    continue;
                }
                var component = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                var name = CLASS.matcher(component);
                if (component.contains(RESOURCE) && name.find()) {
                    var type = loader.loadClass(name.group(1));
                    var base = component.contains(API) ? "/api/v1/" : "/";
                    for (var method : type.getDeclaredMethods()) {
                        add(routes, type, method, base, component.contains(CLOSED));
                    }
                }
            }
        }
    }

    private static void add(List<Route> routes, Class<?> type, Method method, String base, boolean closed) {
        Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .forEach(verb -> {
                    var needs = method.isAnnotationPresent(Needs.class)
                            ? method.getAnnotation(Needs.class)
                            : type.getAnnotation(Needs.class);
                    routes.add(new Route(
                            verb.value(),
                            join(base, type.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                            type.getSimpleName() + "." + method.getName(),
                            closed,
                            needs == null ? List.of() : List.of(needs.value())));
                });
    }

    private static String join(String base, Path... paths) {
        var whole = new StringBuilder(base);
        for (var path : paths) {
            if (path != null) {
                whole.append('/').append(path.value());
            }
        }
        var path = whole.toString().replaceAll("\\s*:[^}]*", "").replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static List<java.nio.file.Path> jars(java.nio.file.Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(java.nio.file.Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
