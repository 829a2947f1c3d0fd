package nl.nabij.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import jdk.javadoc.doclet.DocletEnvironment;

/** The part of the document that one bundle adds: its paths, what they speak of, and what that looks like. */
final class Fragment {

    static final String PATH = "jakarta.ws.rs.Path";

    private static final String SELECT =
            "org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Describes itself. */
    private static final String DOCUMENT = "/openapi.json";

    private final Comments comments;
    private final Schemas schemas;
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();
    private final List<Object> tags = new ArrayList<>();
    private final Set<String> operations = new TreeSet<>();

    Fragment(DocletEnvironment environment) {
        this.comments = new Comments(environment.getDocTrees());
        this.schemas = new Schemas(environment, comments);
    }

    /** True for a resource of the API; pages are in the default application. */
    static boolean isResource(TypeElement type) {
        return Annotations.text(type, SELECT)
                        .filter("(osgi.jakartars.name=api)"::equals)
                        .isPresent()
                && Annotations.has(type, PATH);
    }

    void add(TypeElement resource) {
        var tag = tag(resource);
        boolean described = false;
        for (var method : ElementFilter.methodsIn(resource.getEnclosedElements())) {
            for (var verb : METHODS) {
                if (Annotations.has(method, "jakarta.ws.rs." + verb)) {
                    described |= add(resource, method, verb, tag);
                }
            }
        }
        if (described) {
            var about = new LinkedHashMap<String, Object>();
            about.put("name", tag);
            about.put("description", comments.whole(resource));
            tags.add(about);
        }
    }

    private boolean add(TypeElement resource, ExecutableElement method, String verb, String tag) {
        var path = path(resource, method);
        if (path.equals(DOCUMENT)) {
            return false;
        }
        var operation = new Operation(resource, method, verb, comments, schemas);
        var id = tag.substring(0, 1).toLowerCase(Locale.ROOT) + tag.substring(1) + "-" + method.getSimpleName();
        if (!operations.add(id)) {
            throw new Undescribed(method, "another method has this name");
        }
        var at = paths.computeIfAbsent(path, key -> new LinkedHashMap<>());
        if (at.put(verb.toLowerCase(Locale.ROOT), operation.json(id, tag)) != null) {
            throw new Undescribed(method, verb + " " + path + " is there already");
        }
        return true;
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("tags", tags);
        json.put("paths", paths);
        json.put("components", Map.of("schemas", schemas.components()));
        return json;
    }

    private static String tag(TypeElement resource) {
        return resource.getSimpleName().toString().replaceFirst("Resource$", "");
    }

    private static String path(TypeElement resource, ExecutableElement method) {
        var parts = new ArrayList<String>();
        for (var part : List.of(
                Annotations.text(resource, PATH).orElse(""),
                Annotations.text(method, PATH).orElse(""))) {
            var bare = part.replaceAll("^/+|/+$", "").replaceAll("\\{\\s*([\\w.-]+)\\s*:[^/]*}", "{$1}");
            if (!bare.isEmpty()) {
                parts.add(bare);
            }
        }
        return "/" + String.join("/", parts);
    }
}
