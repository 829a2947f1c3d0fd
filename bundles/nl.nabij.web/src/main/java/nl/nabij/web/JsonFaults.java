package nl.nabij.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.api.Fault;
import nl.nabij.api.Id;
import nl.nabij.api.InvalidInputException;

/** Says of JSON that cannot be read which field it is. {@link JsonReader} finds the others. */
final class JsonFaults {

    private static final Map<Class<?>, String> KINDS = Map.of(
            String.class, "text",
            Integer.class, "number",
            int.class, "number",
            Long.class, "number",
            long.class, "number",
            Boolean.class, "boolean",
            boolean.class, "boolean",
            LocalDate.class, "day");

    private JsonFaults() {}

    static List<Fault> of(JacksonException exception) {
        if (exception instanceof StreamConstraintsException) {
            return List.of(new Fault("", "too-large"));
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException malformed) {
                return List.of(where(malformed));
            }
            if (cause instanceof InvalidInputException invalid) {
                return invalid.faults();
            }
            if (cause instanceof StreamConstraintsException) {
                return List.of(new Fault("", "too-large"));
            }
        }
        if (!(exception instanceof JsonMappingException mapping)) {
            return List.of(new Fault("", "format"));
        }
        return of(mapping, path(mapping));
    }

    /** @param place of what it stumbled over */
    static List<Fault> of(JsonMappingException exception, String place) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException invalid) {
                return invalid.faults();
            }
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            var known = Optional.ofNullable(unknown.getKnownPropertyIds()).orElse(List.of());
            var allowed = known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            return List.of(new Fault(place, "unknown-field", Map.of("allowed", allowed)));
        }
        return List.of(new Fault(
                place, "format", exception instanceof MismatchedInputException mismatch ? wanted(mismatch) : Map.of()));
    }

    private static Map<String, Object> wanted(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return Map.of();
        }
        if (type.isEnum()) {
            var allowed = Stream.of(type.getEnumConstants())
                    .map(one -> Json.MAPPER.convertValue(one, String.class))
                    .collect(Collectors.joining(", "));
            return Map.of("kind", "choice", "allowed", allowed);
        }
        return kind(type).<Map<String, Object>>map(kind -> Map.of("kind", kind)).orElse(Map.of());
    }

    private static Optional<String> kind(Class<?> type) {
        if (Id.class.isAssignableFrom(type)) {
            return Optional.of("id");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Optional.of("list");
        }
        return Optional.ofNullable(KINDS.get(type));
    }

    /** The place and never what stands there. */
    private static Fault where(StreamReadException malformed) {
        var place = malformed.getLocation();
        return new Fault("", "json", Map.of("line", place.getLineNr(), "column", place.getColumnNr()));
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
