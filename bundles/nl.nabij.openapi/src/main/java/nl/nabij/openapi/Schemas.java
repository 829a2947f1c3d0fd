package nl.nabij.openapi;

import com.sun.source.util.DocTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import jdk.javadoc.doclet.DocletEnvironment;

/** Types as they stand in JSON: records as objects, ids and topics as their codes, other constants by name. */
final class Schemas {

    static final String NULLABLE = "org.jspecify.annotations.Nullable";

    private static final String ID = "nl.nabij.api.Id";
    private static final String TOPIC = "nl.nabij.api.Topic";
    private static final String ID_PATTERN = "^[0-9a-hjkmnp-tv-z]{8}$";

    /** What is not ours. */
    private static final Map<String, Map<String, Object>> VALUES = Map.of(
            "java.lang.String", Map.of("type", "string"),
            // Any JSON.
            "java.lang.Object", Map.of(),
            "java.util.Locale", Map.of("type", "string", "example", "nl"),
            "java.util.UUID", Map.of("type", "string", "format", "uuid"),
            "java.time.LocalDate", Map.of("type", "string", "format", "date"),
            "java.time.Instant", Map.of("type", "string", "format", "date-time"),
            "java.time.Year", Map.of("type", "integer", "format", "int32"),
            "java.math.BigDecimal", Map.of("type", "number"));

    private final Types types;
    private final DocTrees trees;
    private final Comments comments;
    private final Map<String, Map<String, Object>> components = new TreeMap<>();
    private final Map<String, String> origins = new TreeMap<>();
    private final Map<String, Set<String>> parts = new TreeMap<>();
    private final Map<String, Set<String>> mayBeLeftOut = new TreeMap<>();
    private final Set<String> sent = new TreeSet<>();

    Schemas(DocletEnvironment environment, Comments comments) {
        this.types = environment.getTypeUtils();
        this.trees = environment.getDocTrees();
        this.comments = comments;
    }

    /** Every named schema that was asked for, by name. */
    Map<String, Map<String, Object>> components() {
        var open = new ArrayList<>(sent);
        while (!open.isEmpty()) {
            for (var part : parts.getOrDefault(open.remove(0), Set.of())) {
                if (sent.add(part)) {
                    open.add(part);
                }
            }
        }
        components.forEach((name, schema) -> {
            if (sent.contains(name)) {
                relax(schema, mayBeLeftOut.getOrDefault(name, Set.of()));
            }
        });
        return components;
    }

    /** Of what a caller sends, lists may be left out. */
    private static void relax(Map<String, Object> schema, Set<String> lists) {
        if (schema.remove("required") instanceof List<?> required) {
            var must = new ArrayList<Object>(required);
            must.removeAll(lists);
            if (!must.isEmpty()) {
                schema.put("required", must);
            }
        }
    }

    /** As {@link #of}, for what a caller sends. */
    Map<String, Object> sent(TypeMirror type) {
        var schema = of(type);
        names(schema).forEach(sent::add);
        return schema;
    }

    Map<String, Object> of(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> Map.of("type", "boolean");
            case INT, SHORT -> Map.of("type", "integer", "format", "int32");
            case LONG -> Map.of("type", "integer", "format", "int64");
            case DOUBLE, FLOAT -> Map.of("type", "number");
            case ARRAY -> Map.of("type", "array", "items", of(((ArrayType) type).getComponentType()));
            case DECLARED -> declared((DeclaredType) type);
            default -> throw new Undescribed(type, "has no form in JSON");
        };
    }

    /** Says of a schema that null may stand in its place; a reference cannot say so itself. */
    static Map<String, Object> orNull(Map<String, Object> schema) {
        var nullable = new LinkedHashMap<String, Object>();
        if (schema.containsKey("$ref")) {
            nullable.put("allOf", List.of(schema));
        } else {
            nullable.putAll(schema);
        }
        nullable.put("nullable", true);
        return nullable;
    }

    static Map<String, Object> described(Map<String, Object> schema, String description) {
        if (description.isEmpty()) {
            return schema;
        }
        var described = new LinkedHashMap<String, Object>();
        described.put("description", description);
        if (schema.containsKey("$ref")) {
            described.put("allOf", List.of(schema));
        } else {
            described.putAll(schema);
        }
        return described;
    }

    private Map<String, Object> declared(DeclaredType type) {
        var element = (TypeElement) type.asElement();
        var name = element.getQualifiedName().toString();
        var value = VALUES.get(name);
        if (value != null) {
            return value;
        }
        return switch (name) {
            case "java.lang.Boolean", "java.lang.Integer", "java.lang.Long", "java.lang.Double" ->
                of(types.unboxedType(type));
            case "java.util.List", "java.util.Collection" -> Map.of("type", "array", "items", argument(type, 0));
            case "java.util.Set", "java.util.SortedSet" ->
                Map.of("type", "array", "uniqueItems", true, "items", argument(type, 0));
            case "java.util.Map", "java.util.SortedMap" ->
                Map.of("type", "object", "additionalProperties", argument(type, 1));
            case "java.util.Optional" -> throw new Undescribed(type, "say @Nullable in records");
            default -> Map.of("$ref", "#/components/schemas/" + component(type, element));
        };
    }

    private Map<String, Object> argument(DeclaredType type, int index) {
        var argument = type.getTypeArguments().get(index);
        return Annotations.has(argument, NULLABLE) ? orNull(of(argument)) : of(argument);
    }

    /** The name of the schema, which is made when it is new. */
    private String component(DeclaredType type, TypeElement element) {
        var all = Stream.concat(type.getTypeArguments().stream(), Stream.of(type))
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .toList();
        var name = all.stream().map(Schemas::name).collect(Collectors.joining());
        // Not the types themselves, which say more: their annotations.
        var origin = all.toString();
        var before = origins.putIfAbsent(name, origin);
        if (before == null) {
            var schema = new LinkedHashMap<String, Object>();
            components.put(name, schema);
            schema.putAll(component(name, type, element));
        } else if (!before.equals(origin)) {
            throw new Undescribed(origin, "has the same name in the document as " + before);
        }
        return name;
    }

    /** With the name of what it stands in: "AccountState". */
    private static String name(TypeElement element) {
        var own = element.getSimpleName().toString();
        return element.getEnclosingElement() instanceof TypeElement outer ? name(outer) + own : own;
    }

    private Map<String, Object> component(String name, DeclaredType type, TypeElement element) {
        Map<String, Object> schema;
        if (element.getInterfaces().stream()
                .anyMatch(implemented -> implemented.toString().equals(ID))) {
            schema = Map.of("type", "string", "pattern", ID_PATTERN, "example", "4n8k2v0q");
        } else if (element.getKind() == ElementKind.ENUM) {
            schema = Map.of(
                    "type",
                    "string",
                    "enum",
                    constants(element).stream().map(this::code).toList());
        } else if (element.getKind() == ElementKind.RECORD) {
            schema = object(name, type, element);
        } else if (!element.getPermittedSubclasses().isEmpty()) {
            schema = Map.of(
                    "oneOf",
                    element.getPermittedSubclasses().stream().map(this::of).toList());
        } else {
            throw new Undescribed(type, "is no record");
        }
        var text = comments.whole(element)
                + constants(element).stream()
                        .filter(constant -> !comments.whole(constant).isEmpty())
                        .map(constant -> "\n- " + code(constant) + ": " + comments.whole(constant))
                        .collect(Collectors.joining());
        return described(schema, text.strip());
    }

    private static List<VariableElement> constants(TypeElement element) {
        return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
                .toList();
    }

    /** The name of the constant; of a topic the code that it is made with, which javadoc itself throws away. */
    private String code(VariableElement constant) {
        var name = constant.getSimpleName().toString();
        var path = trees.getPath(constant);
        if (path == null || !constant.asType().toString().equals(TOPIC)) {
            return name;
        }
        try {
            var source = path.getCompilationUnit().getSourceFile().getCharContent(true);
            var made = Pattern.compile("\\b" + name + "\\(\"([^\"]+)\"\\)").matcher(source);
            return made.find() ? made.group(1) : name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> object(String name, DeclaredType type, TypeElement element) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : element.getRecordComponents()) {
            var property = component.getSimpleName().toString();
            var declared = typeOf(component, type);
            var schema = of(declared);
            names(schema).forEach(part -> parts.computeIfAbsent(name, key -> new TreeSet<>())
                    .add(part));
            if (isNullable(component, declared)) {
                schema = orNull(schema);
            } else {
                required.add(property);
                if ("array".equals(schema.get("type")) || schema.containsKey("additionalProperties")) {
                    mayBeLeftOut.computeIfAbsent(name, key -> new TreeSet<>()).add(property);
                }
            }
            properties.put(property, described(schema, comments.of(element, property)));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    private TypeMirror typeOf(RecordComponentElement component, DeclaredType in) {
        var accessor = component.getAccessor();
        return in.getTypeArguments().isEmpty()
                ? accessor.getReturnType()
                : ((ExecutableType) types.asMemberOf(in, accessor)).getReturnType();
    }

    private static boolean isNullable(Element component, TypeMirror type) {
        return Annotations.has(type, NULLABLE)
                || Annotations.has(component.asType(), NULLABLE)
                || Annotations.has(component, NULLABLE);
    }

    /** Which named schemas a schema refers to. */
    private static List<String> names(Object schema) {
        var names = new ArrayList<String>();
        if (schema instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                names.add(reference.substring(reference.lastIndexOf('/') + 1));
            }
            map.values().forEach(value -> names.addAll(names(value)));
        } else if (schema instanceof List<?> list) {
            list.forEach(value -> names.addAll(names(value)));
        }
        return names;
    }

    /** True when JSON says its version, which is then the ETag. */
    static boolean hasVersion(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ElementFilter.methodsIn(declared.asElement().getEnclosedElements()).stream()
                        .anyMatch(method -> method.getSimpleName().contentEquals("version")
                                && method.getParameters().isEmpty()
                                && method.getReturnType().getKind() == TypeKind.LONG);
    }
}
