package nl.nabij.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One method of a resource: what it takes and every answer that it can give. */
final class Operation {

    private static final String RS = "jakarta.ws.rs.";
    private static final String IF_MATCH = "If-Match";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Map<String, String> KNOWN = Map.of(
            IF_MATCH,
            "The ETag that was seen.",
            IDEMPOTENCY_KEY,
            "Made by the caller for this creation; sent again with it, it is not done again.",
            "cursor",
            "The next of the page before.",
            "size",
            "How many at most.");
    private static final Map<String, Object> OBJECT = Map.of("type", "object");
    private static final List<String> PARAMETERS = List.of("Path", "Query", "Header");

    private final TypeElement resource;
    private final ExecutableElement method;
    private final String verb;
    private final Comments comments;
    private final Schemas schemas;
    private final List<Object> parameters = new ArrayList<>();
    private Optional<VariableElement> body = Optional.empty();
    private boolean conditional;
    private boolean keyed;

    Operation(TypeElement resource, ExecutableElement method, String verb, Comments comments, Schemas schemas) {
        this.resource = resource;
        this.method = method;
        this.verb = verb;
        this.comments = comments;
        this.schemas = schemas;
        method.getParameters().forEach(this::take);
    }

    Map<String, Object> json(String id, String tag) {
        var json = new LinkedHashMap<String, Object>();
        var summary = comments.first(method);
        if (summary.isEmpty()) {
            throw new Undescribed(resource + "." + method, "has no Javadoc");
        }
        json.put("operationId", id);
        json.put("tags", List.of(tag));
        json.put("summary", summary);
        json.put("description", description());
        if (isOpen()) {
            json.put("security", List.of());
        }
        if (!parameters.isEmpty()) {
            json.put("parameters", parameters);
        }
        body.ifPresent(sent -> json.put("requestBody", requestBody(sent)));
        json.put("responses", responses());
        return json;
    }

    private String description() {
        var scopes = Annotations.values(method, "nl.nabij.api.access.Needs")
                .or(() -> Annotations.values(resource, "nl.nabij.api.access.Needs"))
                .orElse(List.of());
        return scopes.isEmpty()
                ? comments.whole(method)
                : comments.whole(method) + "\n\nScope: " + String.join(", ", scopes) + ".";
    }

    private void take(VariableElement parameter) {
        for (var kind : PARAMETERS) {
            var name = Annotations.text(parameter, RS + kind + "Param");
            if (name.isPresent()) {
                parameters.add(parameter(kind, name.get(), parameter));
                conditional |= name.get().equals(IF_MATCH);
                keyed |= name.get().equals(IDEMPOTENCY_KEY);
                return;
            }
        }
        if (Annotations.has(parameter, RS + "BeanParam") || Annotations.has(parameter, RS + "CookieParam")) {
            throw new Undescribed(resource + "." + method, "take parameters one by one");
        }
        if (!Annotations.has(parameter, RS + "core.Context")) {
            body = Optional.of(parameter);
        }
    }

    private Map<String, Object> parameter(String kind, String name, VariableElement parameter) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", name);
        json.put("in", kind.toLowerCase(Locale.ROOT));
        var said = comments.of(method, parameter.getSimpleName().toString());
        var description = said.isEmpty() ? KNOWN.getOrDefault(name, "") : said;
        if (!description.isEmpty()) {
            json.put("description", description);
        }
        var type = parameter.asType();
        var schema = new LinkedHashMap<>(schema(name, type));
        var preset = Annotations.text(parameter, RS + "DefaultValue");
        preset.ifPresent(
                value -> schema.put("default", "integer".equals(schema.get("type")) ? Long.valueOf(value) : value));
        boolean many = "array".equals(schema.get("type"));
        boolean optional =
                kind.equals("Query") && (many || preset.isPresent() || Annotations.has(type, Schemas.NULLABLE));
        json.put("required", !optional);
        json.put("schema", schema);
        return json;
    }

    private Map<String, Object> schema(String name, TypeMirror type) {
        if (name.equals(IF_MATCH)) {
            return Map.of("type", "string", "pattern", "^\"\\d+\"$", "example", "\"3\"");
        }
        if (name.equals("size")) {
            return Map.of("type", "integer", "format", "int32", "minimum", 1, "maximum", 100);
        }
        return schemas.of(type);
    }

    private Map<String, Object> requestBody(VariableElement sent) {
        var type = sent.asType();
        var consumed = Annotations.values(method, RS + "Consumes").orElse(List.of("application/json"));
        var schema = consumed.stream().anyMatch(Operation::elsewhere) ? OBJECT : schemas.sent(type);
        var content = new LinkedHashMap<String, Object>();
        consumed.forEach(mediaType -> content.put(mediaType, Map.of("schema", schema)));
        return Map.of("required", !Annotations.has(type, Schemas.NULLABLE), "content", content);
    }

    private Map<String, Object> responses() {
        var responses = new TreeMap<String, Object>();
        var returned = method.getReturnType();
        if (returned.getKind() == TypeKind.VOID) {
            responses.put("204", success("Done.", new LinkedHashMap<>(), Optional.empty()));
        } else if (simpleName(returned).equals("Created")) {
            var made = ((DeclaredType) returned).getTypeArguments().get(0);
            var headers = headers(made);
            headers.put("Location", header("Location"));
            responses.put("201", success("Made; or made before with the same key.", headers, Optional.of(made)));
        } else {
            responses.put("200", success("As it is now.", headers(returned), Optional.of(returned)));
        }
        boolean reads = verb.equals("GET");
        if (!parameters.isEmpty() || !reads && !verb.equals("DELETE")) {
            responses.put("400", response("Invalid"));
        }
        if (!isOpen()) {
            responses.put("401", response("NotSignedIn"));
            responses.put("403", response("Scope"));
            responses.put("404", response("NotFound"));
        }
        if (!reads) {
            responses.put("412", response("Changed"));
        }
        if (keyed) {
            responses.put("422", response("KeyUsed"));
        }
        if (conditional) {
            responses.put("428", response("VersionNeeded"));
        }
        responses.put("503", response("Busy"));
        return responses;
    }

    private Map<String, Object> success(
            String description, Map<String, Object> headers, Optional<TypeMirror> returned) {
        headers.put("API-Version", header("ApiVersion"));
        var json = new LinkedHashMap<String, Object>();
        json.put("description", description);
        json.put("headers", headers);
        returned.ifPresent(type -> json.put("content", content(type)));
        return json;
    }

    private static Map<String, Object> headers(TypeMirror returned) {
        var headers = new LinkedHashMap<String, Object>();
        if (Schemas.hasVersion(returned)) {
            headers.put("ETag", header("ETag"));
        }
        return headers;
    }

    private Map<String, Object> content(TypeMirror returned) {
        var content = new LinkedHashMap<String, Object>();
        var produced = Annotations.values(method, RS + "Produces")
                .or(() -> Annotations.values(resource, RS + "Produces"))
                .orElse(List.of("application/json"));
        for (var mediaType : produced) {
            var bare = mediaType.replaceFirst(";.*", "").strip();
            content.put(bare, Map.of("schema", answer(bare, returned)));
        }
        return content;
    }

    private Map<String, Object> answer(String mediaType, TypeMirror returned) {
        if (mediaType.equals("application/json")) {
            if (simpleName(returned).equals("Response")) {
                throw new Undescribed(resource + "." + method, "give back what is in the answer, see docs/api.md");
            }
            return schemas.of(returned);
        }
        if (elsewhere(mediaType)) {
            return OBJECT;
        }
        return mediaType.startsWith("text/") ? Map.of("type", "string") : Map.of("type", "string", "format", "binary");
    }

    /** JSON that another standard describes. */
    private static boolean elsewhere(String mediaType) {
        return mediaType.endsWith("+json");
    }

    private boolean isOpen() {
        return Annotations.has(method, "nl.nabij.web.Open") || Annotations.has(resource, "nl.nabij.web.Open");
    }

    private static String simpleName(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : "";
    }

    private static Map<String, Object> header(String name) {
        return Map.of("$ref", "#/components/headers/" + name);
    }

    private static Map<String, Object> response(String name) {
        return Map.of("$ref", "#/components/responses/" + name);
    }
}
