package nl.nabij.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;

/** Says of JSON that cannot be read which field it is. Jackson stops at the first. */
final class JsonFaults {

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
        var code = mapping instanceof UnrecognizedPropertyException ? "unknown-field" : "format";
        return List.of(new Fault(path(mapping), code));
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
